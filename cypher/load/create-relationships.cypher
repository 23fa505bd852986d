// New relationships between nodes that this load has created or found.
UNWIND $rows AS row
MATCH (from:Entity|Claim {id: row.from})
WHERE from.atlas = $atlas
MATCH (to:Entity|Claim|Source|Metric {id: row.to})
WHERE to.atlas = $atlas
CREATE (from)-[r:$(row.type) {id: row.id, atlas: $atlas}]->(to)
SET r += row.properties
