// Every claim that was not withdrawn, in the order of ids: what a view can be filtered by. Sums are in dollars at $cnyPerUsd.
MATCH (claim:Claim)
WHERE claim.rank <> 'deprecated'
RETURN claim {
  .id, .kind, .confidence,
  date: claim.asOf,
  // When a later claim took its place.
  superseded: COLLECT {
    MATCH (claim)-[:UPDATES]-(later:Claim)
    WHERE later.asOf > claim.asOf
    RETURN later.asOf ORDER BY later.asOf LIMIT 1
  }[0],
  publishers: COLLECT {
    MATCH (claim)-[:SUPPORTED_BY]->(source:Source)
    RETURN DISTINCT source.publisher ORDER BY source.publisher
  },
  about: COLLECT { MATCH (claim)-[:ABOUT|OBJECT]->(entity:Entity) RETURN DISTINCT entity.id ORDER BY entity.id },
  usd: CASE claim.unit
    WHEN 'money' THEN coalesce(claim.value, claim.high, claim.low) / CASE claim.currency WHEN 'CNY' THEN $cnyPerUsd ELSE 1.0 END
  END
} AS claim
ORDER BY claim.id
