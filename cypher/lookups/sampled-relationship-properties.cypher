// The property keys of the first relationships by type, with the types of their values: for a database too large to be read whole.
MATCH ()-[link]->()
WITH link LIMIT $most
UNWIND keys(link) AS key
WITH DISTINCT type(link) AS owner, key, replace(valueType(link[key]), ' NOT NULL', '') AS type
ORDER BY owner, key, type
RETURN owner, key, collect(type) AS types
