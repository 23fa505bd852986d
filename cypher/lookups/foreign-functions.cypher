// Functions that are not Neo4j's own.
SHOW USER DEFINED FUNCTIONS YIELD name
RETURN collect(name) AS names
