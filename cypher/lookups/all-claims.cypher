// Every claim that was not withdrawn, in the order of ids: what a view can be filtered by. Sums are in dollars at $cnyPerUsd.
MATCH (claim:Claim)
WHERE claim.rank <> 'deprecated'
OPTIONAL MATCH (claim)-[:SUPPORTED_BY]->(source:Source)
WITH claim, collect(DISTINCT source.publisher) AS publishers
OPTIONAL MATCH (claim)-[:ABOUT|OBJECT]->(entity:Entity)
WITH claim, publishers, collect(DISTINCT entity.id) AS about
// When a later claim took its place.
OPTIONAL MATCH (claim)-[:UPDATES]-(later:Claim)
WHERE later.asOf > claim.asOf
WITH claim, publishers, about, min(later.asOf) AS superseded
RETURN claim {
  .id, .kind, .confidence, publishers, about, superseded,
  date: claim.asOf,
  usd: CASE claim.unit
    WHEN 'money' THEN coalesce(claim.value, claim.high, claim.low) / CASE claim.currency WHEN 'CNY' THEN $cnyPerUsd ELSE 1.0 END
  END
} AS claim
ORDER BY claim.id
