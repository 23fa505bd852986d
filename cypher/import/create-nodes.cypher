// Nodes of a run that is still the one being written; none where another took its place.
MATCH (i:AtlasImport {name: $name, staging: $run})
SET i.beatAt = datetime.realtime()
WITH i
UNWIND $rows AS row
CREATE (n:$(row.labels) {id: row.id, import: $name, importRun: $run})
SET n:Imported, n += row.properties
RETURN count(n) AS written
