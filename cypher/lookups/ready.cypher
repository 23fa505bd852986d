// A real query: what is loaded and how much of it.
MATCH (dataset:Dataset)
RETURN dataset.hash AS dataset, dataset.updated AS updated,
       COUNT { MATCH (entity:Entity) RETURN entity } AS entities,
       COUNT { MATCH (:Entity)-[link]->(:Entity) RETURN link } AS links,
       COUNT { MATCH (claim:Claim) RETURN claim } AS claims,
       COUNT { MATCH (source:Source) RETURN source } AS sources,
       COUNT { MATCH (:Claim)-[dispute:CONTRADICTS|REFINES|UPDATES|MEASURES_DIFFERENTLY]->(:Claim) RETURN dispute } AS disputes
ORDER BY dataset.id
LIMIT 1
