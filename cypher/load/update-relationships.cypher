// Relationships whose facts changed, by element id. A property that is null goes; properties that others added stay.
MATCH ()-[r]->()
WHERE elementId(r) IN $elements
WITH r, $rows[elementId(r)] AS row
SET r += row.properties
