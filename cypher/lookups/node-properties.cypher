// The property keys of the nodes of each label, with the types of their values. Reads every node once.
CALL db.schema.nodeTypeProperties() YIELD nodeLabels, propertyName, propertyTypes
WHERE propertyName IS NOT NULL
UNWIND nodeLabels AS owner
UNWIND propertyTypes AS type
WITH DISTINCT owner, propertyName AS key, type
ORDER BY owner, key, type
RETURN owner, key, collect(type) AS types
