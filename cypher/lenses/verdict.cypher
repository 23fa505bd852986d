// ---
// title: Evidence for a verdict
// answers: What does our verdict on a company and a leg rest on, and what cuts against it?
// group: The argument
// params:
//   company: { type: entity, kind: company, default: co:alibaba, about: the company that was judged }
//   leg:     { type: entity, kind: leg, default: leg:cash-cow, about: the leg of the formula it was held against }
//   limit:   { type: int, min: 5, max: 200, default: 60, about: entities drawn at the most }
// arrangement: layered
// uses: [entity_id]
// ---
// What the claims behind the verdicts, ours and the article's, are about; under each the latest figure among those claims.
MATCH (company:Entity:Company {id: $company})
MATCH (leg:Entity:Criterion {id: $leg})
MATCH (company)<-[:ABOUT]-(:Review|Assessment)-[:OF_CRITERION]->(leg)
// Once for both verdicts: what is bound here is bound within COLLECT too.
WITH DISTINCT company, leg
WITH company, leg,
  COLLECT {
    MATCH (company)<-[:ABOUT]-(verdict:Review|Assessment)-[:OF_CRITERION]->(leg)
    MATCH (verdict)-[:BASED_ON|CUTS_AGAINST]->(claim:Claim)
    RETURN DISTINCT claim ORDER BY claim.id
  } AS claims
WITH company, leg, claims,
  COLLECT {
    UNWIND claims AS claim
    MATCH (claim)-[:ABOUT|OBJECT]->(entity:Entity)
    RETURN DISTINCT entity ORDER BY entity.tier, entity.id
  } AS about
WITH claims, reduce(kept = [], entity IN [company, leg] + about | CASE WHEN entity IN kept THEN kept ELSE kept + entity END) AS found
WITH claims, found, found[..$limit] AS entities,
  COLLECT { UNWIND found AS source MATCH (source)-[link]->(target:Entity) WHERE target IN found RETURN link } AS joined
RETURN entities,
  [link IN joined WHERE startNode(link) IN entities AND endNode(link) IN entities] AS links,
  size(found) AS entityTotal,
  size(joined) AS linkTotal,
  COLLECT {
    UNWIND entities AS entity
    MATCH (entity)<-[:ABOUT]-(figure:Observation)-[:OF_METRIC]->(metric:Metric)
    WHERE figure IN claims AND figure.figure IS NOT NULL
    WITH entity, figure, metric ORDER BY figure.periodEnd DESC, figure.id
    WITH entity.id AS id, collect(figure.figure + ', ' + metric.label)[0] AS figure
    RETURN {id: id, figure: figure} ORDER BY id
  } AS figures
