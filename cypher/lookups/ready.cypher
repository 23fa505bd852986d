// A real query: what is loaded and how much of it.
MATCH (loaded:Dataset)
RETURN loaded.hash AS dataset, loaded.updated AS updated,
       COUNT { MATCH (entity:Entity) RETURN entity } AS entities,
       COUNT { MATCH (:Entity)-[link]->(:Entity) RETURN link } AS links,
       COUNT { MATCH (claim:Claim) RETURN claim } AS claims,
       COUNT { MATCH (source:Source) RETURN source } AS sources,
       COUNT { MATCH (:Claim)-[dispute:CONTRADICTS|REFINES|UPDATES|MEASURES_DIFFERENTLY]->(:Claim) RETURN dispute } AS disputes
ORDER BY loaded.id
LIMIT 1
