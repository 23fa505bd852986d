// What else than $own the first $most links between entities have, with a few of the values, by which they are known for numbers, dates or words.
MATCH (:Entity)-[link]->(:Entity)
WITH link LIMIT $most
UNWIND keys(link) AS key
WITH key, link[key] AS held
WHERE NOT key IN $own AND NOT coalesce(held = [], false)
WITH key, CASE
    WHEN held IS :: DATE OR held IS :: ZONED DATETIME OR held IS :: LOCAL DATETIME THEN left(toString(held), 10)
    WHEN valueType(held) STARTS WITH 'LIST<STRING' THEN held
    WHEN held IS :: STRING OR held IS :: INTEGER OR held IS :: FLOAT OR held IS :: BOOLEAN THEN held
  END AS held
WHERE held IS NOT NULL
RETURN key, count(*) AS count, collect(DISTINCT held)[..$few] AS held
ORDER BY key
