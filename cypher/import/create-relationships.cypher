// Relationships between nodes of the same run, while it is still the one being written.
MATCH (i:AtlasImport {name: $name, staging: $run})
SET i.beatAt = datetime.realtime()
WITH i
UNWIND $rows AS row
MATCH (from:Imported {importRun: $run, id: row.from})
MATCH (to:Imported {importRun: $run, id: row.to})
CREATE (from)-[r:$(row.type) {import: $name, importRun: $run}]->(to)
SET r += row.properties
RETURN count(r) AS written
