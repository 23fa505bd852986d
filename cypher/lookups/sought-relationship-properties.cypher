// The property keys of the first relationships of one of these types: of a very large database, what its first ones did not tell.
MATCH ()-[link]->()
WHERE type(link) IN $names
WITH link LIMIT $most
UNWIND keys(link) AS key
WITH DISTINCT type(link) AS owner, key, replace(valueType(link[key]), ' NOT NULL', '') AS type
ORDER BY owner, key, type
RETURN owner, key, collect(type) AS types
