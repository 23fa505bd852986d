// When the graph last changed, in UTC.
MATCH (d:Dataset {id: $id, atlas: $atlas})
SET d.loadedAt = toString(datetime.transaction('Z'))
