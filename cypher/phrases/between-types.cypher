// Such links between two types of things; an empty type takes any, $way is to, from or either.
MATCH (found:Entity)-[link]-(other:Entity)
WHERE type(link) IN $types
  AND $kind IN ['', found.kind] AND $form IN ['', found.form]
  AND $otherKind IN ['', other.kind] AND $otherForm IN ['', other.form]
  AND ($way = 'either' OR ($way = 'to') = (startNode(link) = found))
RETURN found, link, other
ORDER BY found.tier, found.degree DESC, found.id, other.id
LIMIT 200
