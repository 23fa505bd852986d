// The property keys of the first nodes that carry one of these labels: of a very large database, what its first nodes did not tell.
MATCH (node)
WHERE any(label IN labels(node) WHERE label IN $names)
WITH node LIMIT $most
UNWIND labels(node) AS owner
UNWIND keys(node) AS key
WITH DISTINCT owner, key, replace(valueType(node[key]), ' NOT NULL', '') AS type
ORDER BY owner, key, type
RETURN owner, key, collect(type) AS types
