// ---
// title: Who invested in whom
// answers: Which companies put money into which others, own them or are buying them?
// group: Money
// params:
//   company: { type: entity, kind: company, all: true, default: all, about: only stakes held by this company or held in it }
//   limit:   { type: int, min: 5, max: 200, default: 80, about: entities drawn at the most }
// arrangement: layered
// uses: [entity_kind]
// ---
// Stakes, purchases and direct funding between companies, and what a company's programme of stakes is said to bring.
MATCH (investor:Entity {kind: 'company'})-[stake:INVESTED_IN|ACQUIRES|OWNS|FUNDS]->(held:Entity)
USING INDEX investor:Entity(kind)
WHERE held.kind IN ['company', 'initiative'] AND ($company = 'all' OR $company IN [investor.id, held.id])
WITH collect(investor) + collect(held) AS ends, collect(stake) AS stakes
WITH stakes, ends + COLLECT {
  UNWIND ends AS company
  MATCH (company)-[:RUNS]->(programme:Initiative {form: 'stake'})
  RETURN DISTINCT programme ORDER BY programme.id
} AS ends
UNWIND ends AS entity
WITH DISTINCT stakes, entity
ORDER BY entity.tier, entity.degree DESC, entity.id
WITH stakes, collect(entity) AS found
WITH found, found[..$limit] AS entities,
  stakes + COLLECT {
    UNWIND found AS source
    MATCH (source)-[link:RUNS]->(target:Initiative)
    WHERE target IN found
    RETURN link
  } AS joined
RETURN entities,
  [link IN joined WHERE startNode(link) IN entities AND endNode(link) IN entities] AS links,
  size(found) AS entityTotal,
  size(joined) AS linkTotal
