// What links those that came into a drawing with all that is drawn there, whatever they were drawn for.
MATCH (newcomer:Entity)
WHERE newcomer.id IN $newcomers
WITH collect(newcomer) AS newcomers
MATCH (other:Entity)
WHERE other.id IN $drawn
UNWIND newcomers AS newcomer
WITH newcomer, other
WHERE newcomer <> other
MATCH (newcomer)-[link]-(other)
WITH DISTINCT link
ORDER BY startNode(link).id, type(link), endNode(link).id
LIMIT 2000
RETURN collect(link) AS links
