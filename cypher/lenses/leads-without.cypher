// ---
// title: Leading without the legs
// answers: Who leads in AI, or is built upon by others, and yet stands on hardly a leg of the formula?
// group: The argument
// params:
//   legs:  { type: int, min: 0, max: 3, default: 1, about: "legs a company may pass at the most, in full or in part" }
//   limit: { type: int, min: 5, max: 200, default: 80, about: entities drawn at the most }
// arrangement: layered
// uses: [entity_kind]
// ---
// Reviewed companies that lead, are ranked with leaders, have a share of a model market, or that two others at least put money
// into, run on or buy from.
MATCH (company:Entity {kind: 'company'})
USING INDEX company:Entity(kind)
WHERE EXISTS { (company)<-[:ABOUT]-(:Review) } AND COUNT { (company)-[:PASSES|PARTLY_PASSES]->(:Criterion) } <= $legs
WITH company,
  COLLECT {
    MATCH (company)-[:MAKES|HAS_UNIT*0..1]->(own:Entity)
    MATCH (own)-[:LEADS|LEADS_IN|RANKED_WITH|HAS_SHARE_OF]-(place:Entity)
    WHERE NOT own:BusinessUnit
    UNWIND [own, place] AS sign
    RETURN DISTINCT sign ORDER BY sign.id
  } AS signs,
  COLLECT {
    MATCH (company)<-[:INVESTED_IN|BUYS_FROM|RUNS_ON]-(other:Entity)
    RETURN DISTINCT other ORDER BY other.tier, other.id
  } AS others
WHERE size(signs) > 0 OR size(others) > 1
WITH company, signs + others AS around
ORDER BY company.tier, company.id
WITH collect(company) AS companies, reduce(all = [], one IN collect(around) | all + one) AS around
WITH companies, around, COLLECT { UNWIND companies AS company MATCH (leg:Criterion) RETURN DISTINCT leg ORDER BY leg.id } AS legs
WITH companies, reduce(kept = [], entity IN companies + legs + around |
  CASE WHEN entity IN kept THEN kept ELSE kept + entity END) AS found
WITH found, found[..$limit] AS entities,
  COLLECT {
    UNWIND found AS source
    MATCH (source)-[link:PASSES|PARTLY_PASSES|MAKES|LEADS|LEADS_IN|RANKED_WITH|HAS_SHARE_OF|INVESTED_IN|BUYS_FROM|RUNS_ON]->(target:Entity)
    WHERE target IN found AND (source IN companies OR NOT target:Criterion)
    RETURN link
  } AS joined
RETURN entities,
  [link IN joined WHERE startNode(link) IN entities AND endNode(link) IN entities] AS links,
  size(found) AS entityTotal,
  size(joined) AS linkTotal
