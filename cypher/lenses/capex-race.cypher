// ---
// title: The race of capital spending
// answers: Who spends how much, out of what, and for what?
// group: Money
// params:
//   year:  { type: int, min: 2022, max: 2026, default: 2024, about: the year whose spending stands under the names; a fiscal year counts where most of it lies }
//   limit: { type: int, min: 5, max: 200, default: 80, about: entities drawn at the most }
// arrangement: layered
// uses: [entity_kind]
// ---
// Whoever's capital spending is known or planned, what pays for it and what it goes into. What had been spent goes before plans.
MATCH (spender:Entity)
USING INDEX spender:Entity(kind)
WHERE spender.kind IN ['company', 'initiative', 'concept'] AND EXISTS {
  MATCH (spender)<-[:ABOUT]-(:Observation)-[:OF_METRIC]->(metric:Metric)
  WHERE metric.id IN ['capex', 'planned-spend']
}
WITH spender,
  COLLECT {
    MATCH (spender)<-[:ABOUT]-(sum:Observation)-[:OF_METRIC]->(metric:Metric)
    WHERE metric.id IN ['capex', 'planned-spend'] AND sum.rank <> 'deprecated' AND sum.periodMonths >= 12
      // Of a fiscal year the middle decides; of a plan the middles of its first and its last year.
      AND (date(sum.periodEnd) - duration({months: coalesce(sum.periodMonths, 0) - 6})).year <= $year
      AND (date(sum.periodEnd) - duration({months: 6})).year >= $year
    RETURN CASE metric.id WHEN 'capex' THEN '' ELSE 'planned ' END + sum.figure + CASE WHEN sum.periodMonths > 12 THEN ' in ' + toString(sum.periodMonths / 12) + ' years' ELSE coalesce(', ' + sum.periodLabel, '') END
    ORDER BY sum.periodMonths, metric.id = 'capex' DESC, sum.rank = 'preferred' DESC, sum.status = 'reported' DESC, sum.asOf DESC, sum.id
    LIMIT 1
  }[0] AS figure
ORDER BY spender.tier, spender.id
WITH collect(spender) AS spenders, collect({id: spender.id, figure: coalesce(figure, '')}) AS figures
WITH spenders, figures,
  COLLECT { UNWIND spenders AS spender MATCH (spender)<-[:RUNS]-(company:Company) RETURN DISTINCT company ORDER BY company.tier, company.id } AS companies,
  COLLECT { UNWIND spenders AS spender MATCH (spender)<-[:FUNDS]-(purse:Entity) RETURN DISTINCT purse ORDER BY purse.tier, purse.id } AS purses,
  COLLECT { UNWIND spenders AS spender MATCH (spender)-[:FUNDS]->(aim:Entity) RETURN DISTINCT aim ORDER BY aim.tier, aim.id } AS aims
WITH figures, reduce(kept = [], entity IN companies + spenders + purses + aims |
  CASE WHEN entity IN kept THEN kept ELSE kept + entity END) AS found
WITH figures, found, found[..$limit] AS entities,
  COLLECT {
    UNWIND found AS source
    MATCH (source)-[link:RUNS|FUNDS|HAS_UNIT|IS_ONE_OF]->(target:Entity)
    WHERE target IN found
    RETURN link
  } AS joined
RETURN entities,
  [link IN joined WHERE startNode(link) IN entities AND endNode(link) IN entities] AS links,
  size(found) AS entityTotal,
  size(joined) AS linkTotal,
  figures
