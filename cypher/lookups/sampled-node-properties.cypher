// The property keys of the first nodes by label, with the types of their values: for a database too large to be read whole.
MATCH (node)
WITH node LIMIT $most
UNWIND labels(node) AS owner
UNWIND keys(node) AS key
WITH DISTINCT owner, key, replace(valueType(node[key]), ' NOT NULL', '') AS type
ORDER BY owner, key, type
RETURN owner, key, collect(type) AS types
