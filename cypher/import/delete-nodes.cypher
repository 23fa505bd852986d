// Nodes of a run. One that others have tied something to stays, since deleting it would delete that.
MATCH (n:Imported)
WHERE n.importRun = $run AND n.id IS NOT NULL AND NOT EXISTS { (n)--() }
CALL (n) {
  DELETE n
} IN TRANSACTIONS OF 10000 ROWS
