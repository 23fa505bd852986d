// ---
// title: On one source only
// answers: Which links rest on a single source, and what does the article alone say?
// group: Evidence
// params:
//   said:  { type: enum, values: [any, article, outside], default: article, widest: any, about: "who is that one source, the article, any other, or either" }
//   limit: { type: int, min: 10, max: 1000, default: 50, about: entities drawn at the most }
// arrangement: organic
// uses: [entity_kind]
// ---
// Links whose claims all name one and the same source; what the article says has the number of a statement in it.
MATCH (source:Entity)-[link]->(target:Entity)
USING INDEX source:Entity(kind)
WHERE source.kind IS NOT NULL AND size(link.sources) = 1
WITH source, link, target,
  EXISTS { MATCH (claim:Claim)-[:SUPPORTED_BY]->(:Source {id: link.sources[0]}) WHERE claim.seed IS NOT NULL } AS isArticle
WHERE $said = 'any' OR isArticle = ($said = 'article')
WITH collect(link) AS lonely, collect(source) + collect(target) AS ends
UNWIND ends AS entity
WITH DISTINCT lonely, entity
ORDER BY entity.tier, entity.degree DESC, entity.id
WITH lonely, collect(entity) AS found
WITH lonely, found, found[..$limit] AS entities
RETURN entities,
  [link IN lonely WHERE startNode(link) IN entities AND endNode(link) IN entities] AS links,
  size(found) AS entityTotal,
  size(lonely) AS linkTotal
