// ---
// title: How one leg feeds another
// answers: How does cash become capex, chips, cloud and models, and what do data and computing feed?
// group: The argument
// params:
//   company: { type: entity, kind: company, all: true, default: all, about: only the links of this company and of no company in particular }
//   flow:    { type: enum, values: [all, money, data, computing], default: all, about: what flows }
//   limit:   { type: int, min: 5, max: 300, default: 120, about: entities drawn at the most }
// arrangement: layered
// drawn: once
// uses: [entity_kind]
// ---
// Every link along which money, data or computing flows.
MATCH (source:Entity)-[link]->(target:Entity)
USING INDEX source:Entity(kind)
WHERE source.kind IS NOT NULL AND link.flow IN CASE WHEN $flow = 'all' THEN ['money', 'data', 'computing'] ELSE [$flow] END
  AND ($company = 'all' OR all(end IN [source, target] WHERE
    NOT end:Company AND NOT end:BusinessUnit AND NOT end:Initiative
    OR end.id = $company OR EXISTS { (end)-[:RUNS|HAS_UNIT|OWNS]-(:Company {id: $company}) }))
WITH collect(source) + collect(target) AS ends
UNWIND ends AS entity
WITH DISTINCT entity
ORDER BY entity.tier, entity.degree DESC, entity.id
WITH collect(entity) AS found
WITH found, found[..$limit] AS entities
RETURN entities,
  COLLECT {
    UNWIND entities AS source
    MATCH (source)-[link]->(target:Entity)
    WHERE target IN entities AND link.flow IN CASE WHEN $flow = 'all' THEN ['money', 'data', 'computing'] ELSE [$flow] END
    RETURN link
  } AS links,
  size(found) AS entityTotal,
  COUNT {
    UNWIND found AS source
    MATCH (source)-[link]->(target:Entity)
    WHERE target IN found AND link.flow IN CASE WHEN $flow = 'all' THEN ['money', 'data', 'computing'] ELSE [$flow] END
    RETURN link
  } AS linkTotal
