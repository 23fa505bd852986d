// Search as the explorer does, by full text
// The index forgives typos with a ~ behind a word.
// $words = qwen~
CALL db.index.fulltext.queryNodes('entity_text', $words, {limit: 20}) YIELD node, score
RETURN node, score
