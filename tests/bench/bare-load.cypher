// What one would write without a plan: everything merged by id, in the order of ROWS in bare-load.ts.
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n:$(row.labels), n += row.properties;

UNWIND $rows AS row
MERGE (n:Claim {id: row.id})
SET n:$(row.labels), n += row.properties;

UNWIND $rows AS row
MERGE (n:Source {id: row.id})
SET n:$(row.labels), n += row.properties;

UNWIND $rows AS row
MERGE (n:Arrangement {id: row.id})
SET n:$(row.labels), n += row.properties;

UNWIND $rows AS row
MERGE (n:Dataset {id: row.id})
SET n:$(row.labels), n += row.properties;

UNWIND $rows AS row
MATCH (from:Entity|Claim {id: row.from})
MATCH (to:Entity|Claim|Source {id: row.to})
MERGE (from)-[r:$(row.type) {id: row.id}]->(to)
SET r += row.properties;
