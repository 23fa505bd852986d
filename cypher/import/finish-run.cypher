// From here on this run is what the import holds; what older runs wrote is left over.
MATCH (i:AtlasImport {name: $name, staging: $run})
SET i.run = $run, i.staging = null, i.beatAt = null,
    i.nodes = $nodes, i.relationships = $relationships, i.importedAt = datetime.realtime()
RETURN i.name AS name
