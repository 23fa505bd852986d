// ---
// title: What drives the price
// answers: Which developments are said to have pushed up the share price, and what stands against it?
// group: The argument
// params:
//   company: { type: entity, kind: company, default: co:alibaba, about: the company whose share price is asked about }
//   limit:   { type: int, min: 5, max: 200, default: 60, about: entities drawn at the most }
// arrangement: layered
// uses: [entity_id]
// ---
// From the share price back along the causes, up to two steps.
MATCH (company:Entity:Company {id: $company})
WITH company, COLLECT { MATCH (company)-[:LISTED_AS]->(price:Market) RETURN DISTINCT price ORDER BY price.id } AS prices
WITH company, prices,
  COLLECT {
    UNWIND prices AS price
    MATCH (price)<-[:PUSHES_UP|PUSHES_DOWN|DRIVES|MOVES|EXPLAINS]-(cause:Entity)
    RETURN DISTINCT cause ORDER BY cause.tier, cause.id
  } AS causes
WITH company, prices, causes,
  COLLECT {
    UNWIND causes AS cause
    MATCH (cause)<-[:SHOWS_IN|PRECEDES|DRIVES|RUNS|PURSUES]-(behind:Entity)
    RETURN DISTINCT behind ORDER BY behind.tier, behind.id
  } AS behind
WITH reduce(kept = [], entity IN [company] + prices + causes + behind |
  CASE WHEN entity IN kept THEN kept ELSE kept + entity END) AS found
WITH found, found[..$limit] AS entities
RETURN entities,
  COLLECT { UNWIND entities AS source MATCH (source)-[link]->(target:Entity) WHERE target IN entities RETURN link } AS links,
  size(found) AS entityTotal,
  COUNT { UNWIND found AS source MATCH (source)-[link]->(target:Entity) WHERE target IN found RETURN link } AS linkTotal
