// The ids of all entities of a kind, for going through every value of a parameter.
MATCH (entity:Entity {kind: $kind})
RETURN entity.id AS id
ORDER BY id
