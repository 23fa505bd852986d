// On which claims every link rests, in the order of its ends and its type.
MATCH (source:Entity)-[link]->(target:Entity)
WHERE link.claims IS NOT NULL
RETURN source.id AS source, type(link) AS type, target.id AS target, link.claims AS claims
ORDER BY source, type, target
