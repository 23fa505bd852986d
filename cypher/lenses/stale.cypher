// ---
// title: Figures that have grown old
// answers: Of which things is the latest figure of its kind old, so that it should be looked up again?
// group: Evidence
// params:
//   months: { type: int, min: 1, max: 60, default: 24, widest: 1, about: how many months before the last revision of the facts a figure counts as old }
//   limit:  { type: int, min: 5, max: 300, default: 80, about: entities drawn at the most }
// arrangement: organic
// uses: [entity_kind]
// ---
// Under each stands the oldest of its latest figures, with the day it was last told; around them whose they are.
MATCH (dataset:Dataset)
WITH toString(date(dataset.updated) - duration({months: $months})) AS cutoff
MATCH (thing:Entity)
USING INDEX thing:Entity(kind)
WHERE thing.kind IS NOT NULL
WITH thing, cutoff,
  COLLECT {
    MATCH (thing)<-[:ABOUT]-(figure:Observation)-[:OF_METRIC]->(metric:Metric)
    WHERE figure.periodEnd IS NOT NULL
    WITH metric, max(figure.asOf) AS latest
    WHERE latest < cutoff
    RETURN {latest: latest, label: metric.label} ORDER BY latest, metric.id LIMIT 1
  }[0] AS old
WHERE old IS NOT NULL
ORDER BY old.latest, thing.id
WITH collect(thing) AS things, collect({id: thing.id, figure: old.label + ', ' + left(old.latest, 7)}) AS figures
WITH things, figures,
  COLLECT {
    UNWIND things AS thing
    MATCH (thing)-[:PART_OF*0..1]->(part:Entity)<-[:HAS_UNIT|MAKES|RUNS|LISTED_AS|OWNS]-(owner:Company)
    UNWIND [part, owner] AS around
    RETURN DISTINCT around ORDER BY around.tier, around.id
  } AS owners
WITH figures, reduce(kept = [], entity IN things + owners | CASE WHEN entity IN kept THEN kept ELSE kept + entity END) AS found
WITH figures, found, found[..$limit] AS entities,
  COLLECT {
    UNWIND found AS source
    MATCH (source)-[link:HAS_UNIT|MAKES|RUNS|LISTED_AS|OWNS|PART_OF]->(target:Entity)
    WHERE target IN found
    RETURN link
  } AS joined
RETURN entities,
  [link IN joined WHERE startNode(link) IN entities AND endNode(link) IN entities] AS links,
  size(found) AS entityTotal,
  size(joined) AS linkTotal,
  figures
