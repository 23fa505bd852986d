// The stored drawings, and by what facts and questions they were made.
MATCH (dataset:Dataset)
RETURN dataset.hash AS hash, dataset.drawn AS drawn,
  COLLECT { MATCH (arrangement:Arrangement) RETURN arrangement {.id, .width, .height, .ids, .xs, .ys} ORDER BY arrangement.id } AS arrangements
ORDER BY dataset.id
LIMIT 1
