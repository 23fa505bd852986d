// The values of the property $key of links, each named by its ends and its type, in the order of these names; of at most $most links.
MATCH (source:Entity)-[link]->(target:Entity)
WITH source, link, target, link[$key] AS held
WHERE held IS NOT NULL AND NOT coalesce(held = [], false)
RETURN source.id + ' ' + type(link) + ' ' + target.id AS id, CASE
    WHEN held IS :: DATE OR held IS :: ZONED DATETIME OR held IS :: LOCAL DATETIME THEN left(toString(held), 10)
    WHEN valueType(held) STARTS WITH 'LIST<STRING' THEN held
    WHEN held IS :: STRING OR held IS :: INTEGER OR held IS :: FLOAT OR held IS :: BOOLEAN THEN held
  END AS held
ORDER BY id
LIMIT $most
