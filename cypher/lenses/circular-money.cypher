// ---
// title: Circular money
// answers: Where does money that one company puts into another come back as an order?
// group: Money
// params:
//   limit: { type: int, min: 5, max: 200, default: 60, about: entities drawn at the most }
// arrangement: layered
// uses: [entity_kind]
// ---
// An investor, the company it put money into, and what of the investor's that company buys: whoever only runs on a chip of the
// investor's has placed no order that is known.
MATCH (investor:Entity {kind: 'company'})-[:INVESTED_IN|OWNS|FUNDS]->(held:Company)
USING INDEX investor:Entity(kind)
MATCH (held)-[:BUYS_FROM]->(sold:Entity)
WHERE sold = investor OR EXISTS { (investor)-[:HAS_UNIT]->(sold) }
WITH collect(investor) + collect(held) + collect(sold) AS rings
WITH rings, COLLECT {
  UNWIND rings AS company
  MATCH (company)<-[:CONCERNS]-(talk:Concept)
  WHERE COUNT { MATCH (talk)-[:CONCERNS]->(other:Company) WHERE other IN rings } > 2
  RETURN DISTINCT talk ORDER BY talk.id
} AS talks
UNWIND rings + talks AS entity
WITH DISTINCT entity
ORDER BY entity.tier, entity.degree DESC, entity.id
WITH collect(entity) AS found
WITH found, found[..$limit] AS entities,
  COLLECT {
    UNWIND found AS source
    MATCH (source)-[link:INVESTED_IN|OWNS|FUNDS|BUYS_FROM|HAS_UNIT|CONCERNS]->(target:Entity)
    WHERE target IN found
    RETURN link
  } AS joined
RETURN entities,
  [link IN joined WHERE startNode(link) IN entities AND endNode(link) IN entities] AS links,
  size(found) AS entityTotal,
  size(joined) AS linkTotal
