// The property keys of the relationships of each type, with the types of their values. Reads every relationship once.
CALL db.schema.relTypeProperties() YIELD relType, propertyName, propertyTypes
WHERE propertyName IS NOT NULL
UNWIND propertyTypes AS type
// The procedure writes a type as :`TYPE`.
WITH DISTINCT substring(relType, 2, size(relType) - 3) AS owner, propertyName AS key, type
ORDER BY owner, key, type
RETURN owner, key, collect(type) AS types
