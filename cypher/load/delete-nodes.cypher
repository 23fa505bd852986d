// Not DETACH: what we wrote at these nodes is gone already, and what others wrote is not ours to delete.
MATCH (n)
WHERE elementId(n) IN $elements
DELETE n
