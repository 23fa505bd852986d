// ---
// title: How one leg feeds another
// answers: How does cash become capex, chips, cloud and models, and what do data and computing feed?
// group: The argument
// params:
//   company: { type: entity, kind: company, all: true, default: co:alibaba, about: only what flows from or to this company or between what belongs to no one }
//   flow:    { type: enum, values: [all, money, data, computing], default: all, about: what flows }
//   limit:   { type: int, min: 5, max: 300, default: 120, about: entities drawn at the most }
// arrangement: layered
// uses: [entity_kind]
// ---
// Links along which money, data or computing flows from one thing into the next. That a company meets a leg, holds a
// stake or has a partner is said in other lenses; it is counted here and not drawn.
MATCH (source:Entity)-[link]->(target:Entity)
USING INDEX source:Entity(kind)
WHERE source.kind IS NOT NULL AND link.flow IN CASE WHEN $flow = 'all' THEN ['money', 'data', 'computing'] ELSE [$flow] END
WITH collect(link) AS flowing
WITH flowing,
  COLLECT {
    UNWIND flowing AS link
    WITH link, [startNode(link), endNode(link)] AS ends
    WHERE NOT type(link) IN ['MEETS', 'HOLDS', 'INVESTED_IN', 'ACQUIRES', 'PARTNERS_WITH']
      AND ($company = 'all'
        OR all(end IN ends WHERE end:Criterion OR end:Concept)
        OR any(end IN ends WHERE end.id = $company
          OR EXISTS { (end)-[:RUNS|HAS_UNIT|OWNS]-(:Company {id: $company}) }
          OR EXISTS { (end:Product)<-[:DELIVERS]-(:Initiative)<-[:RUNS]-(:Company {id: $company}) }))
    RETURN link
  } AS feeding
WITH flowing, feeding,
  COLLECT {
    UNWIND feeding AS link
    UNWIND [startNode(link), endNode(link)] AS entity
    RETURN DISTINCT entity ORDER BY entity.tier, entity.degree DESC, entity.id
  } AS found
WITH flowing, feeding, found[..$limit] AS entities
RETURN entities,
  [link IN feeding WHERE startNode(link) IN entities AND endNode(link) IN entities] AS links,
  COUNT { UNWIND flowing AS link UNWIND [startNode(link), endNode(link)] AS entity RETURN DISTINCT entity } AS entityTotal,
  size(flowing) AS linkTotal
