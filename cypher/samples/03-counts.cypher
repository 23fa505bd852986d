// How much of everything is there?
// Labels say what a node is. Many nodes have more than one.
MATCH (node)
UNWIND labels(node) AS label
RETURN label, count(*) AS nodes
ORDER BY nodes DESC
