// What the numbers of some claims measure.
MATCH (claim:Claim)-[:OF_METRIC]->(metric:Metric)
WHERE claim.id IN $claims
WITH DISTINCT metric
RETURN metric {.id, .label, .unit, .definition} AS metric
ORDER BY metric.id
