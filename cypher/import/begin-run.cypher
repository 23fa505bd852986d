// A new run of an import. Whoever was writing under this name finds its run gone at its next batch, and stops.
MERGE (i:AtlasImport {name: $name})
SET i.staging = $run, i.runs = coalesce(i.runs, []) + $run, i.beatAt = datetime.realtime()
