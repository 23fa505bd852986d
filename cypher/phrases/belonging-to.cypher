// What one entity runs, owns, makes or delivers, itself or through what belongs to it; an empty $kind or $form takes any.
MATCH way = (one:Entity {id: $id})-[:RUNS|HAS_UNIT|OWNS|MAKES|DELIVERS|BUILDS*1..3]->(found:Entity)
WHERE $kind IN ['', found.kind] AND $form IN ['', found.form]
RETURN way
ORDER BY length(way), found.tier, found.id
LIMIT 200
