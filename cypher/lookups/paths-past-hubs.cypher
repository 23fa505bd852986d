// The ways of paths.cypher where some entity has thousands of links, among which a search for the next shortest loses itself:
// here the shortest is looked for from both ends, and all that are one link longer where that makes four at most. Longer ones are found
// by looking for the shortest again without one of its links, for each of them: a few searches, however many links a hub has.
MATCH (source:Entity {id: $from}), (target:Entity {id: $to})
MATCH first = shortestPath((source)-[*..6]-(target))
WHERE all(entity IN nodes(first) WHERE entity:Entity)
  AND all(link IN relationships(first) WHERE (size($types) = 0 OR type(link) IN $types) AND NOT type(link) IN $without)
WITH source, target, length(first) AS least, relationships(first) AS taken
CALL (source, target, least, taken) {
  UNWIND CASE WHEN least = 1 THEN [least] ELSE [] END AS near
  MATCH way = (source)-[*1..2]-(target)
  WHERE all(entity IN nodes(way) WHERE entity:Entity)
    AND all(link IN relationships(way) WHERE (size($types) = 0 OR type(link) IN $types) AND NOT type(link) IN $without)
  RETURN way
UNION ALL
  UNWIND CASE WHEN least = 2 THEN [least] ELSE [] END AS far
  MATCH way = (source)-[*2..3]-(target)
  WHERE all(entity IN nodes(way) WHERE entity:Entity)
    AND all(link IN relationships(way) WHERE (size($types) = 0 OR type(link) IN $types) AND NOT type(link) IN $without)
  RETURN way
UNION ALL
  UNWIND CASE WHEN least = 3 THEN [least] ELSE [] END AS farther
  MATCH way = (source)-[*3..4]-(target)
  WHERE all(entity IN nodes(way) WHERE entity:Entity)
    AND all(link IN relationships(way) WHERE (size($types) = 0 OR type(link) IN $types) AND NOT type(link) IN $without)
  RETURN way
UNION ALL
  UNWIND CASE WHEN least > 3 THEN [least] ELSE [] END AS farthest
  MATCH way = allShortestPaths((source)-[*..6]-(target))
  WHERE all(entity IN nodes(way) WHERE entity:Entity)
    AND all(link IN relationships(way) WHERE (size($types) = 0 OR type(link) IN $types) AND NOT type(link) IN $without)
  RETURN way
UNION ALL
  UNWIND taken AS blocked
  MATCH way = shortestPath((source)-[*..6]-(target))
  WHERE all(entity IN nodes(way) WHERE entity:Entity)
    AND all(link IN relationships(way) WHERE (size($types) = 0 OR type(link) IN $types) AND NOT type(link) IN $without AND link <> blocked)
  RETURN way
}
WITH DISTINCT way
WHERE size(COLLECT { UNWIND nodes(way) AS entity RETURN DISTINCT entity }) = length(way) + 1
WITH way LIMIT 2000
WITH way, length(way) AS steps,
  reduce(sum = 0, entity IN nodes(way)[1..-1] | sum + coalesce(entity.degree, 0)) AS bustle,
  reduce(text = '', entity IN nodes(way) | text + ' ' + entity.id) + reduce(text = '', link IN relationships(way) | text + ' ' + type(link)) AS name
ORDER BY steps, bustle, name
SKIP $skip
LIMIT $limit
RETURN nodes(way) AS entities, relationships(way) AS links, size(nodes(way)) AS entityTotal, size(relationships(way)) AS linkTotal
