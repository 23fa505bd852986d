// Neo4j's own functions.
SHOW FUNCTIONS YIELD name, signature, description, isBuiltIn
WHERE isBuiltIn
RETURN name, signature, description AS about
ORDER BY name, signature
