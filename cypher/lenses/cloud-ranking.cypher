// ---
// title: Clouds by rank
// answers: Who has how much of which cloud market, and how much does each cloud take in?
// group: Chips and cloud
// params:
//   by:    { type: enum, values: [share, revenue], default: share, about: "what stands under a cloud, its share of the world market or its latest revenue" }
//   limit: { type: int, min: 5, max: 200, default: 60, about: entities drawn at the most }
// arrangement: layered
// uses: [entity_kind]
// ---
// Clouds, whose they are, and the markets they have a place in.
MATCH (cloud:Entity {kind: 'business'})
USING INDEX cloud:Entity(kind)
WHERE cloud.form = 'cloud'
WITH cloud,
  COLLECT {
    MATCH (cloud)<-[:ABOUT]-(figure:Observation)-[:OF_METRIC]->(metric:Metric)
    WHERE figure.rank <> 'deprecated'
      AND (metric.id = CASE $by WHEN 'share' THEN 'market-share' ELSE 'revenue' END)
    RETURN figure
    ORDER BY figure.periodEnd DESC, figure.rank = 'preferred' DESC, figure.status = 'reported' DESC, figure.value DESC, figure.id
    LIMIT 1
  }[0] AS figure
ORDER BY cloud.tier, cloud.id
WITH collect(cloud) AS clouds,
  collect({id: cloud.id, figure: CASE WHEN figure IS NULL THEN '' ELSE figure.figure + ', ' + figure.periodLabel END}) AS figures
WITH clouds, figures,
  COLLECT { UNWIND clouds AS cloud MATCH (cloud)<-[:HAS_UNIT]-(company:Company) RETURN DISTINCT company ORDER BY company.tier, company.id } AS companies,
  COLLECT {
    UNWIND clouds AS cloud
    MATCH (cloud)-[:HAS_SHARE_OF|LEADS|LEADS_IN]->(market:Market)
    RETURN DISTINCT market ORDER BY market.id
  } AS markets
WITH figures, companies + clouds + markets AS found
WITH figures, found, found[..$limit] AS entities,
  COLLECT {
    UNWIND found AS source
    MATCH (source)-[link:HAS_UNIT|HAS_SHARE_OF|LEADS|LEADS_IN|RANKS_BELOW|PART_OF]->(target:Entity)
    WHERE target IN found
    RETURN link
  } AS joined
RETURN entities,
  [link IN joined WHERE startNode(link) IN entities AND endNode(link) IN entities] AS links,
  size(found) AS entityTotal,
  size(joined) AS linkTotal,
  figures
