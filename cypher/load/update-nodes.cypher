// Nodes whose facts changed, by element id. A property that is null goes; properties that others added stay.
MATCH (n)
WHERE elementId(n) IN $elements
WITH n, $rows[elementId(n)] AS row
SET n += row.properties, n:$(row.labels)
