// An entity and the first of its neighbours over some of its links, all where $links is empty; $rank is degree, amount or recency.
// Of an entity with more links than anybody waits for, the first hundred thousand are looked at.
MATCH (entity:Entity {id: $id})
WITH entity,
  COLLECT {
    MATCH (entity)-[link]-(other:Entity)
    WHERE other <> entity
      AND (size($links) = 0 OR type(link) + CASE WHEN startNode(link) = entity THEN '.out' ELSE '.in' END IN $links)
    WITH other, link LIMIT 100000
    WITH other, collect(link) AS own
    WITH other, own,
      CASE $rank
        WHEN 'recency' THEN reduce(latest = '', link IN own | CASE WHEN link.asOf > latest THEN link.asOf ELSE latest END)
        // The largest sum of money that any claim behind the link states, in dollars.
        WHEN 'amount' THEN reduce(most = 0.0, sum IN COLLECT {
          UNWIND own AS link
          UNWIND link.claims AS id
          MATCH (claim:Observation {id: id, unit: 'money'})
          RETURN coalesce(claim.value, claim.high, claim.low, 0.0) / CASE claim.currency WHEN 'CNY' THEN 7.2 ELSE 1.0 END
        } | CASE WHEN sum > most THEN sum ELSE most END)
        ELSE coalesce(other.degree, 0)
      END AS worth
    ORDER BY worth DESC, other.id
    LIMIT $limit
    RETURN {other: other, own: own}
  } AS first
WITH entity, [entity] + [one IN first | one.other] AS entities, first
RETURN entities,
  reduce(kept = [], one IN first | kept + one.own) AS links,
  1 + COUNT {
    MATCH (entity)-[link]-(other:Entity)
    WHERE other <> entity
      AND (size($links) = 0 OR type(link) + CASE WHEN startNode(link) = entity THEN '.out' ELSE '.in' END IN $links)
    WITH other LIMIT 100000
    RETURN DISTINCT other
  } AS entityTotal,
  COUNT {
    MATCH (entity)-[link]-(other:Entity)
    WHERE other <> entity
      AND (size($links) = 0 OR type(link) + CASE WHEN startNode(link) = entity THEN '.out' ELSE '.in' END IN $links)
    WITH link LIMIT 100000
    RETURN link
  } AS linkTotal
