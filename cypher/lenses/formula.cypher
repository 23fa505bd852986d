// ---
// title: Cash cow + data + cloud
// answers: What fulfils each leg of the formula, and which initiatives hang on it?
// group: The argument
// params:
//   company: { type: entity, kind: company, all: true, default: co:alibaba, about: the company held against the formula }
//   limit:   { type: int, min: 5, max: 200, default: 60, about: entities drawn at the most }
// arrangement: formula
// uses: [entity_id]
// ---
// The legs always stand, met or not: a leg without a link is a leg of which the article says nothing.
CALL () {
  MATCH (company:Entity:Company {id: $company}) RETURN company
  UNION
  MATCH (company:Entity {kind: 'company'}) WHERE $company = 'all' AND EXISTS { (company)-[:MEETS]->(:Criterion) } RETURN company
}
WITH company ORDER BY company.tier, company.id
WITH collect(company) AS companies
WITH companies,
  COLLECT { UNWIND companies AS company MATCH (leg:Criterion) RETURN DISTINCT leg ORDER BY leg.id } AS legs,
  // What the verdicts on these companies name as fulfilling a leg, and the businesses that feed it.
  COLLECT {
    UNWIND companies AS company
    MATCH (company)<-[:ABOUT]-(verdict:Assessment)-[:OF_CRITERION]->(leg:Criterion)<-[met:FULFILS]-(means:Entity)
    WHERE verdict.id IN met.claims
    RETURN DISTINCT means ORDER BY means.tier, means.id
  } AS means,
  COLLECT {
    UNWIND CASE WHEN $company = 'all' THEN [] ELSE companies END AS company
    MATCH (company)-[:HAS_UNIT]->(unit:BusinessUnit)-[:FEEDS]->(:Entity)
    RETURN DISTINCT unit ORDER BY unit.tier, unit.id
  } AS feeding,
  COLLECT {
    UNWIND CASE WHEN $company = 'all' THEN [] ELSE companies END AS company
    MATCH (company)-[:RUNS]->(initiative:Initiative)
    RETURN DISTINCT initiative ORDER BY initiative.tier, initiative.degree DESC, initiative.id
  } AS initiatives
WITH companies, legs, means + feeding AS means, initiatives,
  // Whom the initiatives are done with, what they bring forth, and the price they are said to move.
  COLLECT {
    UNWIND initiatives AS initiative
    MATCH (initiative)-[:DELIVERS|PARTNERS_WITH|PUSHES_UP|EXPANDS]-(near:Entity)
    WHERE near:Product OR near:Company OR near:Market OR near:BusinessUnit
    RETURN DISTINCT near ORDER BY near.tier, near.id
  } AS near
WITH companies, reduce(kept = [], entity IN companies + legs + means + initiatives + near |
  CASE WHEN entity IN kept THEN kept ELSE kept + entity END) AS found
WITH companies, found, found[..$limit] AS entities,
  // The argument and not the organisation chart: a company is joined to its legs and its initiatives alone.
  COLLECT {
    UNWIND found AS source
    MATCH (source)-[link]->(target:Entity)
    WHERE target IN found
      AND (NOT source:Company OR type(link) IN ['MEETS', 'RUNS'])
      AND NOT type(link) IN ['PART_OF', 'FITS_INTO', 'STRENGTHENS', 'IS_ONE_OF']
    RETURN link
  } AS argued
RETURN entities,
  [link IN argued WHERE startNode(link) IN entities AND endNode(link) IN entities] AS links,
  size(found) AS entityTotal,
  size(argued) AS linkTotal,
  COLLECT {
    UNWIND CASE WHEN $company = 'all' THEN [] ELSE companies END AS company
    MATCH (company)<-[:ABOUT]-(:Assessment {verdict: 'unknown'})-[:OF_CRITERION]->(leg:Criterion)
    RETURN {id: leg.id, figure: 'not said'} ORDER BY leg.id
  } AS figures
