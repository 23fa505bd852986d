// The disputes of some claims, with the rival claims in full.
MATCH (left:Claim)-[dispute:CONTRADICTS|REFINES|UPDATES|MEASURES_DIFFERENTLY]->(right:Claim)
WHERE left.id IN $claims OR right.id IN $claims
WITH dispute, left, right
ORDER BY dispute.topic, left.id, right.id
RETURN dispute {.kind, .topic, .reason} AS dispute, left.id AS left, right.id AS right,
  COLLECT {
    UNWIND [left, right] AS claim
    RETURN claim {
      .*,
      subjects: COLLECT { MATCH (claim)-[:ABOUT]->(e:Entity) RETURN e {.id, .kind, .name, .nameZh} ORDER BY e.id },
      objects: COLLECT { MATCH (claim)-[:OBJECT|OF_CRITERION]->(e:Entity) RETURN e {.id, .kind, .name, .nameZh} ORDER BY e.id },
      sources: COLLECT { MATCH (claim)-[by:SUPPORTED_BY]->(s:Source) RETURN {id: s.id, locator: by.locator} ORDER BY s.id },
      basedOn: COLLECT { MATCH (claim)-[:BASED_ON]->(other:Claim) RETURN other.id ORDER BY other.id },
      against: COLLECT { MATCH (claim)-[:CUTS_AGAINST]->(other:Claim) RETURN other.id ORDER BY other.id }
    }
  } AS claims
