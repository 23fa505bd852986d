// The claims about some entities, in the order of ids, with their surroundings.
MATCH (entity:Entity)<-[:ABOUT|OBJECT]-(claim:Claim)
WHERE entity.id IN $ids
WITH DISTINCT claim
ORDER BY claim.id
LIMIT $limit
RETURN claim {
  .*,
  subjects: COLLECT { MATCH (claim)-[:ABOUT]->(e:Entity) RETURN e {.id, .kind, .name, .nameZh} ORDER BY e.id },
  objects: COLLECT { MATCH (claim)-[:OBJECT|OF_CRITERION]->(e:Entity) RETURN e {.id, .kind, .name, .nameZh} ORDER BY e.id },
  sources: COLLECT { MATCH (claim)-[by:SUPPORTED_BY]->(s:Source) RETURN {id: s.id, locator: by.locator} ORDER BY s.id },
  basedOn: COLLECT { MATCH (claim)-[:BASED_ON]->(other:Claim) RETURN other.id ORDER BY other.id },
  against: COLLECT { MATCH (claim)-[:CUTS_AGAINST]->(other:Claim) RETURN other.id ORDER BY other.id }
} AS claim
ORDER BY claim.id
