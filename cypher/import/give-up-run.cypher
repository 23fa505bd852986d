// One run of writing that failed; nothing happens where another has taken its place.
MATCH (i:AtlasImport {name: $name, staging: $run})
SET i.staging = null, i.beatAt = null
