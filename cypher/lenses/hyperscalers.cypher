// ---
// title: The borrowed script
// answers: Whose script does Alibaba follow, and how do the large US companies fulfil the formula?
// group: The argument
// params:
//   limit: { type: int, min: 5, max: 200, default: 60, about: entities drawn at the most }
// arrangement: formula
// uses: [entity_kind]
// ---
// Those who follow the script and those who wrote it, with the legs, what fulfils them and what the cash pays for.
MATCH (follower:Entity {kind: 'company'})-[:FOLLOWS]->(script:Entity)<-[:IS_ONE_OF]-(author:Company)
USING INDEX follower:Entity(kind)
WITH collect(DISTINCT follower) + collect(DISTINCT author) AS pairs
UNWIND pairs AS company
WITH DISTINCT company
ORDER BY company.tier, company.id
WITH collect(company) AS companies
WITH companies,
  COLLECT { UNWIND companies AS company MATCH (leg:Criterion) RETURN DISTINCT leg ORDER BY leg.id } AS legs,
  COLLECT {
    UNWIND companies AS company
    MATCH (company)<-[:ABOUT]-(verdict:Assessment)-[:OF_CRITERION]->(leg:Criterion)<-[met:FULFILS]-(means:Entity)
    WHERE verdict.id IN met.claims
    RETURN DISTINCT means ORDER BY means.tier, means.id
  } AS means,
  COLLECT {
    UNWIND companies AS company
    MATCH (company)-[:RUNS]->(initiative:Initiative)<-[:FUNDS]-(:BusinessUnit)
    RETURN DISTINCT initiative ORDER BY initiative.tier, initiative.id
  } AS initiatives
WITH reduce(kept = [], entity IN companies + legs + means + initiatives |
  CASE WHEN entity IN kept THEN kept ELSE kept + entity END) AS found
WITH found, found[..$limit] AS entities,
  COLLECT {
    UNWIND found AS source
    MATCH (source)-[link]->(target:Entity)
    WHERE target IN found AND (NOT source:Company OR type(link) IN ['MEETS', 'RUNS', 'FOLLOWS']) AND NOT type(link) IN ['PART_OF']
    RETURN link
  } AS argued
RETURN entities,
  [link IN argued WHERE startNode(link) IN entities AND endNode(link) IN entities] AS links,
  size(found) AS entityTotal,
  size(argued) AS linkTotal
