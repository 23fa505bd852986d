// Relationships of others at nodes of an import's runs: the nodes could not go without them.
MATCH (i:AtlasImport {name: $name})
UNWIND i.runs AS run
MATCH (n:Imported)-[r]-()
WHERE n.importRun = run AND n.id IS NOT NULL AND coalesce(r.importRun <> run, true)
RETURN DISTINCT n.id AS id, type(r) AS type
ORDER BY id, type
LIMIT 5
