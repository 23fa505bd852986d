// ---
// title: The borrowed script
// answers: Whose script does Alibaba follow, and how do the large US companies fulfil the formula?
// params:
//   limit: { type: int, min: 5, max: 200, default: 60, about: entities drawn at the most }
// arrangement: formula
// uses: [entity_id]
// ---
// Those who follow the script and those who wrote it, with the legs and what fulfils them.
MATCH (follower:Company)-[:FOLLOWS]->(author:Company)
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
  } AS means
WITH reduce(kept = [], entity IN companies + legs + means |
  CASE WHEN entity IN kept THEN kept ELSE kept + entity END) AS found
WITH found, found[..$limit] AS entities
RETURN entities,
  COLLECT { UNWIND entities AS source MATCH (source)-[link]->(target:Entity) WHERE target IN entities RETURN link } AS links,
  size(found) AS entityTotal,
  COUNT { UNWIND found AS source MATCH (source)-[link]->(target:Entity) WHERE target IN found RETURN link } AS linkTotal
