// Everything of one type; an empty $kind or $form takes any.
MATCH (found:Entity)
WHERE $kind IN ['', found.kind] AND $form IN ['', found.form]
RETURN found
ORDER BY found.tier, found.degree DESC, found.id
LIMIT 200
