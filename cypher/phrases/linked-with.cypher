// What is linked with one entity, whichever way; empty $types, $kind or $form take any.
MATCH (one:Entity {id: $id})-[link]-(found:Entity)
WHERE (size($types) = 0 OR type(link) IN $types) AND $kind IN ['', found.kind] AND $form IN ['', found.form]
RETURN found, link, one
ORDER BY found.tier, found.degree DESC, found.id
LIMIT 200
