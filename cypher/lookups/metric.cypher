// One metric, and how many yuan the formula's rule counts as one US dollar.
MATCH (metric:Metric {id: $metric})
RETURN metric {.id, .label, .unit, .definition} AS metric,
  COLLECT { MATCH (leg:Criterion) WHERE leg.cnyPerUsd IS NOT NULL RETURN leg.cnyPerUsd ORDER BY leg.id LIMIT 1 }[0] AS cnyPerUsd
