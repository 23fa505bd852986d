// How many links an entity has by type and direction, without fetching any; of more than a hundred thousand, so many are counted.
MATCH (entity:Entity {id: $id})
WITH entity,
  COLLECT {
    MATCH (entity)-[link]-(other:Entity)
    WHERE other <> entity
    WITH entity, link, other LIMIT 100000
    WITH type(link) AS type, startNode(link) = entity AS out, link, other
    WITH type, out, min(link.label) AS label, min(link.inverse) AS inverse, collect(DISTINCT link.flow) AS flows,
      count(link) AS links, count(DISTINCT other) AS entities
    ORDER BY links DESC, type, out DESC
    RETURN {type: type, out: out, label: label, inverse: inverse, flows: flows, links: links, entities: entities}
  } AS groups
RETURN entity {.id, .kind, .name, .nameZh} AS entity, groups
