// What the database says it is; Memgraph has a row of its own beside one that says Neo4j.
CALL dbms.components() YIELD name
RETURN collect(name) AS names
