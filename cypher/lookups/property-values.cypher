// The values of the property $key, in the order of ids; of at most $most entities.
MATCH (entity:Entity)
WITH entity, entity[$key] AS held
WHERE held IS NOT NULL AND NOT coalesce(held = [], false)
RETURN entity.id AS id, CASE
    WHEN held IS :: DATE OR held IS :: ZONED DATETIME OR held IS :: LOCAL DATETIME THEN left(toString(held), 10)
    WHEN valueType(held) STARTS WITH 'LIST<STRING' THEN held
    WHEN held IS :: STRING OR held IS :: INTEGER OR held IS :: FLOAT OR held IS :: BOOLEAN THEN held
  END AS held
ORDER BY id
LIMIT $most
