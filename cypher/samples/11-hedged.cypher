// What is only expected, estimated or rumoured?
// A hedge is the source's own word of doubt; the status says how the source stands to the claim.
MATCH (claim:Claim)-[:ABOUT]->(entity:Entity)
WHERE claim.status IN ['expected', 'estimated', 'rumoured']
RETURN claim.status AS status, claim.hedge AS hedge, entity.name AS about, claim.statement AS statement
ORDER BY status, about
