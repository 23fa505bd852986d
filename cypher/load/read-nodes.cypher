// Every node that an earlier load wrote.
MATCH (n:Entity|Claim|Source|Arrangement|Dataset)
WHERE n.atlas = $atlas
RETURN CASE
         WHEN n:Entity THEN 'entities'
         WHEN n:Claim THEN 'claims'
         WHEN n:Source THEN 'sources'
         WHEN n:Arrangement THEN 'arrangements'
         ELSE 'dataset'
       END AS kind,
       n.id AS id, elementId(n) AS element, labels(n) AS labels, properties(n) AS properties
