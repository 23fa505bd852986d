// One entity with everything that is claimed of it, and its neighbours, at most five hundred of them.
MATCH (entity:Entity {id: $id})
RETURN entity {.*} AS entity, labels(entity) AS labels,
  COLLECT {
    MATCH (entity)<-[:ABOUT|OBJECT]-(claim:Claim)
    WITH DISTINCT claim
    RETURN claim {
      .*,
      subjects: COLLECT { MATCH (claim)-[:ABOUT]->(e:Entity) RETURN e {.id, .kind, .name, .nameZh} ORDER BY e.id },
      objects: COLLECT { MATCH (claim)-[:OBJECT|OF_CRITERION]->(e:Entity) RETURN e {.id, .kind, .name, .nameZh} ORDER BY e.id },
      sources: COLLECT { MATCH (claim)-[by:SUPPORTED_BY]->(s:Source) RETURN {id: s.id, locator: by.locator} ORDER BY s.id },
      basedOn: COLLECT { MATCH (claim)-[:BASED_ON]->(other:Claim) RETURN other.id ORDER BY other.id },
      against: COLLECT { MATCH (claim)-[:CUTS_AGAINST]->(other:Claim) RETURN other.id ORDER BY other.id }
    }
    ORDER BY claim.predicate, claim.asOf DESC, claim.id
  } AS claims,
  COLLECT {
    MATCH (entity)-[link]-(other:Entity)
    RETURN {
      entity: other {.id, .kind, .name, .nameZh}, tier: other.tier, link: link {.*}, type: type(link),
      out: startNode(link) = entity
    }
    ORDER BY other.tier, other.name, other.id, type(link)
    LIMIT 500
  } AS neighbours
