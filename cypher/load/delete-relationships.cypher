// Element ids were read in this same transaction, within which they are stable.
MATCH ()-[r]->()
WHERE elementId(r) IN $elements
DELETE r
