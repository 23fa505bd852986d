// The nodes with these element ids, for the ends of links that a query answered without them.
MATCH (node)
WHERE elementId(node) IN $ids
RETURN node
