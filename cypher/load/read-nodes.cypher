// Every node that an earlier load wrote.
MATCH (n:Entity|Claim|Source|Metric|Arrangement|Dataset)
WHERE n.atlas = $atlas
RETURN CASE
         WHEN n:Entity THEN 'entities'
         WHEN n:Claim THEN 'claims'
         WHEN n:Source THEN 'sources'
         WHEN n:Metric THEN 'metrics'
         WHEN n:Arrangement THEN 'arrangements'
         ELSE 'dataset'
       END AS kind,
       n.id AS id, elementId(n) AS element, labels(n) AS labels, properties(n) AS properties
