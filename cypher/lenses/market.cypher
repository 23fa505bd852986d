// ---
// title: Prices, indices, divergence
// answers: How did shares and indices move, who leads, who lags, and what is said to explain it?
// group: The argument
// params:
//   limit: { type: int, min: 5, max: 200, default: 60, about: entities drawn at the most }
// arrangement: layered
// uses: [entity_kind]
// ---
// Prices, indices and stock markets with what is one step from them: who is listed there, what moves them, what explains
// the difference. Cloud markets and single initiatives are counted with what lies around markets, and not drawn.
MATCH (market:Entity {kind: 'market'})
WITH collect(market) AS markets
WITH markets, [market IN markets WHERE market.form IS NULL OR market.form IN ['share', 'index', 'venue']] AS prices,
  COLLECT {
    UNWIND markets AS market
    MATCH (market)--(near:Entity)
    RETURN DISTINCT near
  } AS around
WITH reduce(kept = markets, entity IN around | CASE WHEN entity IN kept THEN kept ELSE kept + entity END) AS whole, prices,
  COLLECT {
    UNWIND prices AS price
    MATCH (price)-[:LISTED_AS|LISTED_ON|GAUGES|CREATES|SHOWS_IN|PUSHES_UP|PUSHES_DOWN|MOVES|DRIVES|EXPLAINS]-(near:Entity)
    WHERE NOT near:Initiative AND NOT near IN prices
    RETURN DISTINCT near
  } AS near
WITH whole, COLLECT { UNWIND prices + near AS entity RETURN entity ORDER BY entity.kind = 'market' DESC, entity.tier, entity.degree DESC, entity.id } AS found
WITH whole, found[..$limit] AS entities
RETURN entities,
  COLLECT {
    UNWIND entities AS source
    MATCH (source)-[link:LISTED_AS|LISTED_ON|GAUGES|CREATES|SHOWS_IN|PUSHES_UP|PUSHES_DOWN|MOVES|DRIVES|EXPLAINS|CONCERNS|LAGS|IS_ONE_OF]->(target:Entity)
    WHERE target IN entities
    RETURN link
  } AS links,
  size(whole) AS entityTotal,
  COUNT { UNWIND whole AS source MATCH (source)-[link]->(target:Entity) WHERE target IN whole RETURN link } AS linkTotal
