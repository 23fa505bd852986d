// ---
// title: Everything
// answers: What does the atlas hold, and how does it hang together?
// group: Overview
// params:
//   limit: { type: int, min: 10, max: 2000, default: 500, about: entities drawn at the most }
// arrangement: organic
// uses: [entity_kind]
// ---
// The entities with the most links first.
MATCH (entity:Entity)
USING INDEX entity:Entity(kind)
WHERE entity.kind IS NOT NULL
WITH entity ORDER BY entity.degree DESC, entity.tier, entity.id
WITH collect(entity) AS found
WITH found, found[..$limit] AS entities
RETURN entities,
  COLLECT { MATCH (source:Entity)-[link]->(target:Entity) WHERE source IN entities AND target IN entities RETURN link } AS links,
  size(found) AS entityTotal,
  COUNT { MATCH (:Entity)-[link]->(:Entity) RETURN link } AS linkTotal
