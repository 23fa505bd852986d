// The sources of every claim about some entities, the latest first.
MATCH (entity:Entity)<-[:ABOUT|OBJECT]-(:Claim)-[:SUPPORTED_BY]->(source:Source)
WHERE entity.id IN $ids
WITH DISTINCT source
RETURN source {.id, .publisher, .title, .url, .publishedOn, .accessedOn, .note} AS source
ORDER BY source.publishedOn DESC, source.id
