// What one entity has such a link to; an empty $kind or $form takes any.
MATCH (one:Entity {id: $id})-[link]->(found:Entity)
WHERE type(link) IN $types AND $kind IN ['', found.kind] AND $form IN ['', found.form]
RETURN one, link, found
ORDER BY found.tier, found.degree DESC, found.id
LIMIT 200
