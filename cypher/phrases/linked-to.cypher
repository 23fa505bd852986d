// What has such a link to one entity; an empty $kind or $form takes any.
MATCH (one:Entity {id: $id})<-[link]-(found:Entity)
WHERE type(link) IN $types AND $kind IN ['', found.kind] AND $form IN ['', found.form]
RETURN found, link, one
ORDER BY found.tier, found.degree DESC, found.id
LIMIT 200
