// ---
// title: Prices, indices, divergence
// answers: How did shares and indices move, who leads, who lags, and what is said to explain it?
// group: The argument
// params:
//   limit: { type: int, min: 5, max: 200, default: 60, about: entities drawn at the most }
// arrangement: layered
// uses: [entity_kind]
// ---
// Markets and what is one step from them: what moves them, who is listed there, what explains the difference.
MATCH (market:Entity {kind: 'market'})
WITH collect(market) AS markets
WITH markets,
  COLLECT {
    UNWIND markets AS market
    MATCH (market)--(near:Entity)
    RETURN DISTINCT near ORDER BY near.tier, near.degree DESC, near.id
  } AS near
WITH reduce(kept = [], entity IN markets + near |
  CASE WHEN entity IN kept THEN kept ELSE kept + entity END) AS kept
UNWIND kept AS entity
WITH entity ORDER BY entity.kind = 'market' DESC, entity.tier, entity.degree DESC, entity.id
WITH collect(entity) AS found
WITH found, found[..$limit] AS entities
RETURN entities,
  COLLECT { UNWIND entities AS source MATCH (source)-[link]->(target:Entity) WHERE target IN entities RETURN link } AS links,
  size(found) AS entityTotal,
  COUNT { UNWIND found AS source MATCH (source)-[link]->(target:Entity) WHERE target IN found RETURN link } AS linkTotal
