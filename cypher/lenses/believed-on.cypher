// ---
// title: What was believed on a day
// answers: What had been claimed of a company by a given day, and which figures were the latest then?
// group: Evidence
// params:
//   company: { type: entity, kind: company, default: co:alibaba, about: the company in the middle }
//   on:      { type: date, min: "2020-01-01", max: "2026-12-31", default: "2025-09-25", about: the day; what was claimed later is left out }
//   limit:   { type: int, min: 5, max: 200, default: 30, about: entities drawn at the most }
// arrangement: layered
// uses: [entity_id]
// ---
// Under each stands its latest figure of that day, with what it measures.
// Links that a claim of that day or before it draws, two steps from the company. A month or year counts from its first day.
MATCH (company:Entity:Company {id: $company})
WITH company,
  COLLECT {
    MATCH (company)-[link]-(own:Entity)
    WHERE NOT own:Criterion AND EXISTS { MATCH (claim:Claim) WHERE claim.id IN link.claims AND claim.asOf <= $on }
    RETURN DISTINCT own ORDER BY own.tier, own.degree DESC, own.id
  } AS first
WITH company, first,
  COLLECT {
    UNWIND first AS own
    WITH own WHERE own:BusinessUnit OR own:Initiative
    MATCH (own)-[link]-(other:Entity)
    WHERE NOT other:Criterion AND EXISTS { MATCH (claim:Claim) WHERE claim.id IN link.claims AND claim.asOf <= $on }
    RETURN DISTINCT other ORDER BY other.tier, other.degree DESC, other.id
  } AS second
WITH reduce(kept = [], entity IN [company] + first + second |
  CASE WHEN entity IN kept THEN kept ELSE kept + entity END) AS found
WITH found, found[..$limit] AS entities,
  COLLECT {
    UNWIND found AS source
    MATCH (source)-[link]->(target:Entity)
    WHERE target IN found AND EXISTS { MATCH (claim:Claim) WHERE claim.id IN link.claims AND claim.asOf <= $on }
    RETURN link
  } AS claimed
RETURN entities,
  [link IN claimed WHERE startNode(link) IN entities AND endNode(link) IN entities] AS links,
  size(found) AS entityTotal,
  size(claimed) AS linkTotal,
  COLLECT {
    UNWIND entities AS entity
    RETURN {id: entity.id, figure: coalesce(COLLECT {
      MATCH (entity)<-[:ABOUT]-(figure:Observation)-[:OF_METRIC]->(metric:Metric)
      WHERE figure.asOf <= $on AND figure.rank <> 'deprecated'
      WITH figure, metric ORDER BY figure.asOf DESC, figure.rank = 'preferred' DESC, figure.periodEnd DESC, figure.id LIMIT 1
      RETURN figure.figure + ', ' + metric.label
    }[0], '')}
  } AS figures
