// A run of which nothing is left; and the import, where that was all of it.
MATCH (i:AtlasImport {name: $name})
WHERE NOT EXISTS { (n:Imported) WHERE n.importRun = $run AND n.id IS NOT NULL }
SET i.runs = [run IN i.runs WHERE run <> $run]
WITH i
WHERE i.run IS NULL AND i.staging IS NULL AND size(i.runs) = 0
DELETE i
