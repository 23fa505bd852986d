// How many claims, sources and disputes stand behind what is drawn.
MATCH (entity:Entity)<-[:ABOUT|OBJECT]-(claim:Claim)
WHERE entity.id IN $ids
WITH collect(DISTINCT claim) AS claims
RETURN size(claims) AS claims,
       COUNT { UNWIND claims AS claim MATCH (claim)-[:SUPPORTED_BY]->(source:Source) RETURN DISTINCT source } AS sources,
       COUNT {
         UNWIND claims AS claim
         MATCH (claim)-[dispute:CONTRADICTS|REFINES|UPDATES|MEASURES_DIFFERENTLY]-(:Claim)
         RETURN DISTINCT dispute
       } AS disputes,
       reduce(latest = '', claim IN claims | CASE WHEN claim.asOf > latest THEN claim.asOf ELSE latest END) AS asOf
