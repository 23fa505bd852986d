// What a run wrote, in transactions of bounded size; relationships before nodes.
MATCH (n:Imported)-[r]->()
WHERE n.importRun = $run AND n.id IS NOT NULL AND r.importRun = $run
CALL (r) {
  DELETE r
} IN TRANSACTIONS OF 10000 ROWS
