// Waits, at most five minutes, until every index is built.
CALL db.awaitIndexes(300)
