// The shortest ways between two entities and the next shortest, over links of some types, all where $types is empty, and
// of none in $without; of equally long ones those first that pass by the least linked.
MATCH way = SHORTEST 2 GROUPS (source:Entity {id: $from})(
  (one:Entity)-[link WHERE (size($types) = 0 OR type(link) IN $types) AND NOT type(link) IN $without]-(other:Entity)
){1,6}(target:Entity {id: $to})
WITH way LIMIT 2000
WITH way, length(way) AS steps,
  reduce(sum = 0, entity IN nodes(way)[1..-1] | sum + coalesce(entity.degree, 0)) AS bustle,
  reduce(text = '', entity IN nodes(way) | text + ' ' + entity.id) + reduce(text = '', link IN relationships(way) | text + ' ' + type(link)) AS name
ORDER BY steps, bustle, name
SKIP $skip
LIMIT $limit
RETURN nodes(way) AS entities, relationships(way) AS links, size(nodes(way)) AS entityTotal, size(relationships(way)) AS linkTotal
