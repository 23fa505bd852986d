// Everything that is measured, the most often measured first; what was withdrawn does not count.
MATCH (metric:Metric)
WITH metric,
  COLLECT {
    MATCH (metric)<-[:OF_METRIC]-(figure:Observation)
    WHERE figure.rank <> 'deprecated'
    RETURN figure
  } AS figures
WHERE size(figures) > 0
RETURN metric {
  .id, .label, .unit, .definition,
  figures: size(figures),
  entities: COUNT { UNWIND figures AS figure MATCH (figure)-[:ABOUT]->(entity:Entity) RETURN DISTINCT entity }
} AS metric
ORDER BY size(figures) DESC, metric.id
