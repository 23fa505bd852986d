// Figures: everything with a number, largest first
// A claim with a number is an Observation as well; unit, currency and period say how to read it.
// $unit = money
MATCH (claim:Observation {unit: $unit})-[:ABOUT]->(entity:Entity)
RETURN entity.name AS entity, claim.predicate AS what, claim.value AS value, claim.currency AS currency, claim.asOf AS asOf
ORDER BY value DESC
LIMIT 100
