// Relationships of others at nodes that are about to go: deleting the nodes would delete these too.
MATCH (n)-[r]-(other)
WHERE elementId(n) IN $elements AND coalesce(r.atlas <> $atlas, true)
RETURN n.id AS id, type(r) AS type, labels(other) AS labels
ORDER BY id, type
LIMIT 5
