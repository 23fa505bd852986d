// ---
// title: All three legs
// answers: Which companies stand on cash cow, data and cloud by our review?
// group: The argument
// params:
//   least: { type: enum, values: [met, partly], default: met, widest: partly, about: "whether a leg must be met, or may be met in part" }
//   limit: { type: int, min: 5, max: 200, default: 40, about: entities drawn at the most }
// arrangement: layered
// uses: [entity_kind]
// ---
// A leg that is unknown is not passed, and not failed either.
MATCH (company:Entity {kind: 'company'})
USING INDEX company:Entity(kind)
WHERE COUNT {
  MATCH (company)<-[:ABOUT]-(review:Review)-[:OF_CRITERION]->(:Criterion)
  WHERE review.verdict = 'met' OR ($least = 'partly' AND review.verdict = 'partly')
} = 3
WITH company ORDER BY company.tier, company.id
WITH collect(company) AS companies
WITH companies,
  COLLECT { UNWIND companies AS company MATCH (leg:Criterion) RETURN DISTINCT leg ORDER BY leg.id } AS legs,
  COLLECT { UNWIND companies AS company MATCH (thesis:Thesis)-[:REQUIRES]->(:Criterion) RETURN DISTINCT thesis ORDER BY thesis.id } AS theses
WITH companies + legs + theses AS found
WITH found, found[..$limit] AS entities,
  COLLECT {
    UNWIND found AS source
    MATCH (source)-[link:PASSES|PARTLY_PASSES|REQUIRES]->(target:Criterion)
    WHERE target IN found
    RETURN link
  } AS passed
RETURN entities,
  [link IN passed WHERE startNode(link) IN entities AND endNode(link) IN entities] AS links,
  size(found) AS entityTotal,
  size(passed) AS linkTotal
