// Sources by id, newest first.
MATCH (source:Source)
WHERE source.id IN $ids
RETURN source {.id, .publisher, .title, .url, .publishedOn, .accessedOn, .note} AS source
ORDER BY source.publishedOn DESC, source.id
