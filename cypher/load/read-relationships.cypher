// Every relationship that an earlier load wrote.
MATCH (from:Entity|Claim)-[r]->(to)
WHERE from.atlas = $atlas AND r.atlas = $atlas
RETURN CASE
         WHEN from:Entity THEN 'links'
         WHEN type(r) IN ['ABOUT', 'OBJECT', 'OF_CRITERION', 'OF_METRIC', 'BASED_ON', 'CUTS_AGAINST', 'SUPPORTED_BY'] THEN 'evidence'
         ELSE 'disputes'
       END AS kind,
       r.id AS id, elementId(r) AS element, type(r) AS type, from.id AS from, to.id AS to, properties(r) AS properties
