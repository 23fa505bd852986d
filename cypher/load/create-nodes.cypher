// New nodes; an id that is taken fails on its constraint and takes the whole load back.
UNWIND $rows AS row
CREATE (n:$(row.labels) {id: row.id, atlas: $atlas})
SET n += row.properties
