CALL () {
  RETURN [] AS entities, [] AS links // In the place of this line stand the parts of a view: its lens, then what is drawn beside it.
}
WITH collect(entities) AS parts, collect(links) AS own
WITH head(parts) AS lens, reduce(all = [], part IN parts | all + [one IN part WHERE NOT one IN all]) AS entities, own
// What came beside the lens is linked with all that is drawn, whatever it was drawn for.
WITH entities, own, COLLECT {
  UNWIND [one IN entities WHERE NOT one IN lens] AS newcomer
  UNWIND entities AS other
  WITH newcomer, other
  WHERE newcomer <> other
  MATCH (newcomer)-[link]-(other)
  WITH DISTINCT link
  ORDER BY startNode(link).id, type(link), endNode(link).id
  LIMIT 2000
  RETURN link
} AS among
RETURN entities, reduce(all = [], part IN own + [among] | all + [one IN part WHERE NOT one IN all]) AS links
