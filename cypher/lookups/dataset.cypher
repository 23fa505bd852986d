// What was loaded, or no row before the first load.
MATCH (dataset:Dataset)
RETURN dataset.hash AS hash, dataset.title AS title, dataset.updated AS updated
ORDER BY dataset.id
LIMIT 1
