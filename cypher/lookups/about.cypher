// What the facts are and how good. Old is what was older than $months when the facts were last revised; of figures only
// the latest of their kind about a thing can be old.
MATCH (dataset:Dataset)
WITH dataset, toString(date(dataset.updated) - duration({months: $months})) AS cutoff
ORDER BY dataset.id
LIMIT 1
WITH dataset,
  COLLECT {
    MATCH (thing:Entity)<-[:ABOUT]-(figure:Observation)-[:OF_METRIC]->(metric:Metric)
    WHERE figure.periodEnd IS NOT NULL
    WITH thing, metric, max(figure.asOf) AS latest
    RETURN latest < cutoff
  } AS areOld
RETURN dataset {.hash, .title, .licence, .updated, .loadedAt} AS dataset,
  {
    entities: COUNT { MATCH (:Entity) },
    links: COUNT { MATCH (:Entity)-[link]->(:Entity) },
    claims: COUNT { MATCH (:Claim) },
    observations: COUNT { MATCH (:Observation) },
    metrics: COUNT { MATCH (:Metric) },
    sources: COUNT { MATCH (:Source) },
    disputes: COUNT { MATCH (:Claim)-[:CONTRADICTS|REFINES|UPDATES|MEASURES_DIFFERENTLY]->(:Claim) },
    reviews: COUNT { MATCH (:Review) }
  } AS counts,
  COLLECT {
    MATCH (claim:Claim)
    WITH claim.status AS status, count(*) AS claims
    RETURN {status: status, claims: claims}
    ORDER BY claims DESC, status
  } AS statuses,
  COLLECT {
    MATCH (source:Source)
    WITH source.publisher AS publisher, count(source) AS sources,
      sum(COUNT { MATCH (:Claim)-[:SUPPORTED_BY]->(source) }) AS claims
    RETURN {publisher: publisher, sources: sources, claims: claims}
    ORDER BY claims DESC, publisher
  } AS publishers,
  COUNT { MATCH (claim:Claim) WHERE COUNT { MATCH (claim)-[:SUPPORTED_BY]->(:Source) } = 1 } AS singleSource,
  {figures: size([isOld IN areOld WHERE isOld]), of: size(areOld)} AS stale,
  COLLECT {
    MATCH (left:Claim)-[dispute:CONTRADICTS|REFINES|UPDATES|MEASURES_DIFFERENTLY]->(right:Claim)
    RETURN {
      kind: dispute.kind, topic: dispute.topic, reason: dispute.reason, claims: [left.id, right.id],
      about: COLLECT {
        UNWIND [left, right] AS claim
        MATCH (claim)-[:ABOUT]->(entity:Entity)
        RETURN DISTINCT entity {.id, .name} ORDER BY entity.id
      }
    }
    ORDER BY dispute.topic, left.id, right.id
  } AS disputes
