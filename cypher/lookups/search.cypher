// Entities that answer to some words: the standard index forgives typos, the cjk index knows Chinese.
// $exact and $fuzzy are escaped Lucene queries; the higher score of the two indexes counts.
CALL () {
  CALL db.index.fulltext.queryNodes('entity_text', $fuzzy, {limit: 100}) YIELD node, score
  RETURN node, score
  UNION ALL
  CALL db.index.fulltext.queryNodes('entity_text_cjk', $exact, {limit: 100}) YIELD node, score
  RETURN node, score
}
WITH node, max(score) AS score
RETURN node {.id, .kind, .name, .nameZh, .aliases, .tickers, .description, .tier, .degree} AS entity, score
ORDER BY score DESC, entity.tier, entity.id
LIMIT 60
