// Nodes of others that own one of our ids under one of our labels: a load would fail on them, or worse, change them.
MATCH (n:Entity|Claim|Source|Metric|Arrangement|Dataset)
WHERE n.id IN $ids AND coalesce(n.atlas <> $atlas, true)
RETURN n.id AS id, labels(n) AS labels
ORDER BY id
LIMIT 5
