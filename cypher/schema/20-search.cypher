// Search by words. Accents and case do not count.
CREATE FULLTEXT INDEX entity_text IF NOT EXISTS
FOR (n:Entity) ON EACH [n.name, n.nameZh, n.aliases, n.tickers, n.description]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'standard-folding' } };
// The same by pairs of characters, which is how Chinese names are found.
// Neo4j takes two indexes over the same properties in the same order for one, so the order differs.
CREATE FULLTEXT INDEX entity_text_cjk IF NOT EXISTS
FOR (n:Entity) ON EACH [n.nameZh, n.name, n.aliases, n.tickers, n.description]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'cjk' } };
