// The procedures that a free query may call, for the console's completion.
SHOW PROCEDURES YIELD name, description, signature, mode, worksOnSystem
WHERE name IN ['db.labels', 'db.relationshipTypes', 'db.propertyKeys', 'dbms.components']
  OR name STARTS WITH 'db.schema.' OR name STARTS WITH 'db.index.fulltext.query' OR name STARTS WITH 'db.index.vector.query'
RETURN name, description, signature, mode, worksOnSystem
ORDER BY name
