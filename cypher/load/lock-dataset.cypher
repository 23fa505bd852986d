// The first statement of a load: whoever else loads into this database waits here until we have finished.
MERGE (d:Dataset {id: $id, atlas: $atlas})
SET d.atlas = $atlas
