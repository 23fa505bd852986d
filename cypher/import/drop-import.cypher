// All that an import holds, and what is being written for it, is left over from here on.
MATCH (i:AtlasImport {name: $name})
SET i.staging = null, i.beatAt = null, i.run = null
