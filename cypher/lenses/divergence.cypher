// ---
// title: Share price against AI pivot
// answers: How did shares move in the year, how did capital spending grow, and do the two go together as the article has it?
// group: The argument
// params:
//   until: { type: date, min: "2025-04-01", max: "2026-06-30", default: "2025-09-30", about: the day up to which price changes are counted }
//   limit: { type: int, min: 5, max: 200, default: 60, about: entities drawn at the most }
// arrangement: layered
// uses: [entity_kind]
// ---
// Listed companies with a price change since the new year. Under a price stands that change; under a company, how its capital
// spending of the last full year compares with the year before.
MATCH (company:Entity {kind: 'company'})-[:LISTED_AS]->(price:Market)
USING INDEX company:Entity(kind)
WITH company, price,
  COLLECT {
    MATCH (price)<-[:ABOUT]-(change:Observation)-[:OF_METRIC]->(:Metric {id: 'price-change-ytd'})
    WHERE change.periodEnd <= $until AND change.rank <> 'deprecated'
    RETURN change ORDER BY change.periodEnd DESC, change.rank = 'preferred' DESC, change.id LIMIT 1
  }[0] AS change,
  COLLECT {
    MATCH (company)<-[:ABOUT]-(spent:Observation {periodMonths: 12})-[:OF_METRIC]->(:Metric {id: 'capex'})
    WHERE spent.periodEnd <= $until AND spent.value > 0 AND spent.rank <> 'deprecated'
    WITH spent ORDER BY spent.rank = 'preferred' DESC, spent.id
    WITH spent.periodEnd AS end, collect(spent)[0] AS spent
    RETURN spent ORDER BY end DESC LIMIT 2
  } AS spending
WHERE change IS NOT NULL
WITH company, price, change,
  CASE WHEN size(spending) = 2 AND spending[0].currency = spending[1].currency
    AND date(spending[1].periodEnd) >= date(spending[0].periodEnd) - duration({months: 13})
    THEN round(100 * (spending[0].value / spending[1].value - 1)) END AS growth
ORDER BY company.tier, company.id
WITH collect(company) AS companies, collect(price) AS prices,
  collect({id: price.id, figure: change.figure}) AS changes,
  collect(CASE WHEN growth IS NOT NULL
    THEN {id: company.id, figure: 'capex ' + CASE WHEN growth < 0 THEN '−' ELSE '+' END + toString(toInteger(abs(growth))) + ' %'} END) AS growths
// How each stands to AI, and what else is said to have moved the price.
WITH companies, prices, changes + growths AS figures,
  COLLECT {
    UNWIND companies AS company
    MATCH (company)-[:PURSUES|PURSUES_LESS|LEADS]->(pivot:Concept)
    RETURN DISTINCT pivot ORDER BY pivot.id
  } AS pivots,
  COLLECT {
    UNWIND prices AS price
    MATCH (price)<-[:PUSHES_DOWN|DRIVES|MOVES]-(cause:Entity)
    RETURN DISTINCT cause ORDER BY cause.tier, cause.id
  } AS causes
WITH companies, prices, figures, pivots, causes,
  COLLECT { UNWIND pivots + causes AS one MATCH (one)-[:EXPLAINS]->(gap:Concept) RETURN DISTINCT gap ORDER BY gap.id } AS gaps
WITH figures, reduce(kept = [], entity IN companies + prices + pivots + gaps + causes |
  CASE WHEN entity IN kept THEN kept ELSE kept + entity END) AS found
WITH figures, found, found[..$limit] AS entities,
  COLLECT {
    UNWIND found AS source
    MATCH (source)-[link:LISTED_AS|PURSUES|PURSUES_LESS|LEADS|LAGS|PUSHES_DOWN|DRIVES|MOVES|EXPLAINS]->(target:Entity)
    WHERE target IN found
    RETURN link
  } AS argued
RETURN entities,
  [link IN argued WHERE startNode(link) IN entities AND endNode(link) IN entities] AS links,
  size(found) AS entityTotal,
  size(argued) AS linkTotal,
  figures
