// Statements of every reading clause over the fixture, one a line; ordered, so that two runs must agree.
MATCH (n:Agreement) RETURN n ORDER BY n.id
MATCH (n:Agreement {id: 1}) RETURN n
MATCH (n:Agreement) WHERE n.id > 2 AND n.id <= 5 RETURN n.id AS id ORDER BY id DESC
MATCH (n:Agreement) WHERE n.name STARTS WITH 'thing' RETURN count(n) AS n
MATCH (n:Agreement) WHERE n.name ENDS WITH '3' RETURN n.id
MATCH (n:Agreement) WHERE n.name CONTAINS 'ing' RETURN n.id ORDER BY n.id
MATCH (n:Agreement) WHERE n.name =~ '(?i).*THING.*' RETURN n.id ORDER BY n.id
MATCH (n:Agreement) WHERE toLower(n.name) =~ '.*thing [1-3]' RETURN n.id ORDER BY n.id
MATCH (n:Agreement) WHERE n.name =~ $pattern RETURN n.id ORDER BY n.id
MATCH (n:Agreement) WHERE n.id IN [1, 3, 5] RETURN n.id ORDER BY n.id
MATCH (n:Agreement) WHERE n.id IN $list RETURN n.id ORDER BY n.id
MATCH (n) WHERE elementId(n) = 'none' RETURN n
MATCH (n) WHERE id(n) = -1 RETURN n
MATCH ()-[r]->() WHERE elementId(r) = 'none' RETURN r
MATCH (n:Agreement&!Other) RETURN count(*) AS n
MATCH (n:Agreement|Other) RETURN count(*) AS n
MATCH (n:%) RETURN count(*) > 0 AS some
MATCH (n:Agreement WHERE n.id < 3) RETURN n.id ORDER BY n.id
MATCH (a:Agreement)-[r:NEXT]->(b) RETURN a.id, r, b.id ORDER BY a.id
MATCH (a:Agreement)<-[r:NEXT]-(b) RETURN a.id, b.id ORDER BY a.id
MATCH (a:Agreement)-[r:NEXT|BACK]-(b) RETURN a.id, type(r), b.id ORDER BY a.id, type(r), b.id
MATCH (a:Agreement)-[r:NEXT WHERE r.weight > 2]->(b) RETURN a.id, r.weight ORDER BY a.id
MATCH (a:Agreement {id: 1})-[:NEXT*1..3]->(b) RETURN b.id ORDER BY b.id
MATCH (a:Agreement {id: 1})-[:NEXT*0..2]->(b) RETURN b.id ORDER BY b.id
MATCH p = (a:Agreement {id: 1})-[:NEXT*..4]->(b {id: 4}) RETURN p
MATCH p = (a:Agreement {id: 1})-[:NEXT]->{2}(b) RETURN p
MATCH (a:Agreement {id: 1}) ((x)-[e:NEXT]->(y) WHERE y.id > 0){1,3} (b) RETURN [z IN x | z.id] AS ids, size(e) AS n ORDER BY n
MATCH (a:Agreement {id: 1})-[:NEXT]->+(b:Agreement) RETURN count(b) AS n
MATCH p = shortestPath((a:Agreement {id: 1})-[:NEXT*..10]->(b:Agreement {id: 5})) RETURN length(p) AS n
MATCH p = allShortestPaths((a:Agreement {id: 1})-[:NEXT*..10]->(b:Agreement {id: 5})) RETURN [n IN nodes(p) | n.id] AS ids
MATCH p = SHORTEST 1 (a:Agreement {id: 1})-[:NEXT]->{1,10}(b:Agreement {id: 5}) RETURN length(p) AS n
MATCH p = ALL SHORTEST (a:Agreement {id: 1})-[:NEXT]->{1,10}(b:Agreement {id: 3}) RETURN length(p) AS n
MATCH p = SHORTEST 1 GROUP (a:Agreement {id: 1})-[:NEXT]->{1,10}(b:Agreement {id: 3}) RETURN length(p) AS n
MATCH p = ANY (a:Agreement {id: 1})-[:NEXT]->{1,10}(b:Agreement {id: 3}) RETURN length(p) > 0 AS found
MATCH (a:Agreement {id: 1}), (b:Agreement {id: 2}) RETURN a.id + b.id AS sum
MATCH (a:Agreement)-->(b)-->(c) WHERE a.id < c.id RETURN a.id, b.id, c.id ORDER BY a.id, b.id, c.id
MATCH (a:Agreement {id: 1}) OPTIONAL MATCH (a)-[:NOWHERE]->(b) RETURN a.id, b
OPTIONAL MATCH (n:Nowhere) RETURN n
MATCH (n:Nowhere) RETURN n
MATCH (a:Agreement) WHERE (a)-[:BACK]->() RETURN a.id ORDER BY a.id
MATCH (a:Agreement) WHERE NOT (a)-[:NEXT]->() RETURN a.id ORDER BY a.id
MATCH (a:Agreement) WHERE NOT (a)-[:NEXT]->() OR a.id = 1 RETURN a.id ORDER BY a.id
MATCH (a:Agreement) WHERE (a)-[:BACK]->() OR (a)<-[:BACK]-() RETURN a.id ORDER BY a.id
MATCH (a:Agreement) WHERE EXISTS { MATCH (a)-[:NEXT]->(b) WHERE b.id > 3 } RETURN a.id ORDER BY a.id
MATCH (a:Agreement) WHERE NOT EXISTS { (a)-[:BACK]->() } RETURN count(*) AS n
MATCH (a:Agreement) RETURN a.id, COUNT { (a)-->() } AS out, COLLECT { MATCH (a)-->(b) RETURN b.id ORDER BY b.id } AS to ORDER BY a.id
MATCH (a:Agreement) RETURN a.id, [(a)-[r]->(b) WHERE b.id > 2 | [type(r), b.id]][0] AS first ORDER BY a.id
MATCH (a:Agreement) WITH a ORDER BY a.id LIMIT 2 RETURN collect(a.id) AS ids
MATCH (a:Agreement) WITH a.id AS id WHERE id % 2 = 0 RETURN id ORDER BY id
MATCH (a:Agreement) WITH DISTINCT a.id % 2 AS odd RETURN odd ORDER BY odd
MATCH (a:Agreement) WITH * ORDER BY a.id SKIP 1 LIMIT 2 RETURN a.id
MATCH (a:Agreement) RETURN a.id ORDER BY a.id OFFSET 2 LIMIT 1
MATCH (a:Agreement) RETURN a.id ORDER BY a.name DESC, a.id ASCENDING SKIP $skip LIMIT $limit
MATCH (a:Agreement) RETURN *, 1 AS one ORDER BY a.id
MATCH (a:Agreement) RETURN DISTINCT labels(a) AS labels ORDER BY labels
MATCH (a:Agreement) RETURN count(*), count(a.missing), count(DISTINCT a.id % 2), sum(a.id), avg(a.id), min(a.id), max(a.name)
MATCH (a:Agreement) WITH a ORDER BY a.id RETURN collect(a.id), collect(DISTINCT a.id % 2), stDev(a.id), stDevP(a.id), percentileCont(a.id, 0.5), percentileDisc(a.id, 0.5)
MATCH (a:Agreement) RETURN a.id % 2 AS odd, count(*) AS n, sum(a.id) AS sum ORDER BY odd
MATCH (a:Agreement) RETURN min([a.id, 1]), max([a.id, 1])
MATCH ()-[r:NEXT]->() RETURN sum(r.weight) AS weight, sum(duration('P1D')) AS days
UNWIND [3, 1, 2] AS x RETURN x ORDER BY x
UNWIND [] AS x RETURN x
UNWIND null AS x RETURN x
UNWIND [[1, 2], [3]] AS xs UNWIND xs AS x RETURN x
UNWIND [1, 1.0, 'a', null, true, date('2024-01-01'), [1], {a: 1}] AS x RETURN x ORDER BY x
UNWIND range(1, 3000) AS x RETURN x, 'row ' + x AS name, x / 3.0 AS third
UNWIND $list AS x RETURN x * 2 AS twice
WITH 1 AS a, 2 AS b RETURN a + b AS c
WITH {a: {b: [1, 2, 3]}} AS m RETURN m.a.b[1] AS x
RETURN 1 AS x UNION RETURN 1 AS x
RETURN 1 AS x UNION ALL RETURN 1 AS x
MATCH (a:Agreement {id: 1}) RETURN a.id AS id UNION ALL MATCH (b:Agreement {id: 2}) RETURN b.id AS id
CALL { RETURN 1 AS x UNION RETURN 2 AS x } RETURN x ORDER BY x
MATCH (a:Agreement) CALL (a) { MATCH (a)-->(b) RETURN count(b) AS n } RETURN a.id, n ORDER BY a.id
MATCH (a:Agreement) CALL (*) { RETURN a.id AS b } RETURN b ORDER BY b
MATCH (a:Agreement) CALL { WITH a MATCH (a)-->(b) RETURN max(b.id) AS m } RETURN a.id, m ORDER BY a.id
MATCH (a:Agreement) OPTIONAL CALL (a) { MATCH (a)-[:BACK]->(b) RETURN b.id AS back } RETURN a.id, back ORDER BY a.id
CYPHER 5 RETURN 1 AS x
cypher 5 MATCH (n:Agreement {id: 1}) RETURN n.id
RETURN 1 AS x;
RETURN 1 AS `odd name`, 2 AS ``, 3 AS `__proto__`, 4 AS `a"b`, 5 AS `toString`
RETURN 1 AS `\u0041`
return 1 As X, 2 aS y
RETURN $int AS int, $float AS float, $text AS text, $map AS map, $date AS date, $bytes AS bytes, $nothing AS nothing
FINISH
MATCH (n:Agreement) FINISH
CALL db.labels() YIELD label WITH label WHERE label = 'Agreement' RETURN label
CALL db.labels()
CALL db.relationshipTypes()
CALL db.propertyKeys() YIELD propertyKey RETURN propertyKey ORDER BY propertyKey
CALL db.labels() YIELD *
CALL db.schema.visualization() YIELD nodes RETURN size(nodes) > 0 AS some
CALL db.schema.nodeTypeProperties() YIELD nodeType, propertyName WHERE nodeType CONTAINS 'Agreement' RETURN propertyName ORDER BY propertyName
CALL db.schema.relTypeProperties() YIELD relType, propertyName RETURN relType, propertyName ORDER BY relType, propertyName
CALL db.index.fulltext.queryNodes('agreement_text', 'thing') YIELD node, score RETURN node.id, score > 0 AS found ORDER BY node.id
CALL db.index.fulltext.queryNodes($index, $text, {limit: 2}) YIELD node RETURN count(*) AS n
CALL db.index.vector.queryNodes('agreement_vector', 2, [1.0, 0.0]) YIELD node, score RETURN node.id, round(score, 3) AS score ORDER BY node.id
CALL dbms.components() YIELD name, edition RETURN name, edition
SHOW INDEXES YIELD name, type, labelsOrTypes, properties WHERE name STARTS WITH 'agreement' RETURN * ORDER BY name
SHOW ALL INDEXES YIELD name WHERE name = 'agreement_text' RETURN name
SHOW CONSTRAINTS YIELD name, type WHERE name STARTS WITH 'agreement' RETURN name, type
SHOW FUNCTIONS YIELD name WHERE name = 'abs' RETURN name
SHOW BUILT IN FUNCTIONS YIELD name, category WHERE category = 'List' RETURN name ORDER BY name
SHOW PROCEDURES YIELD name, mode WHERE name = 'db.labels' RETURN name, mode
MATCH (n:Agreement) USING INDEX n:Agreement(id) WHERE n.id = 3 RETURN n.name
MATCH (n:Agreement) USING SCAN n:Agreement WHERE n.id = 3 RETURN n.name
MATCH (a:Agreement {id: 1})-->(b:Agreement {id: 2}) USING JOIN ON b RETURN b.id
MATCH (n:Agreement) WHERE n.place IS NOT NULL AND point.distance(n.place, point({x: 0, y: 0})) < 10 RETURN n.id ORDER BY n.id
MATCH (n:Agreement) WHERE n.when > date('2020-01-01') RETURN n.id, n.when ORDER BY n.id
MATCH (n:Agreement) WHERE n.name IS :: STRING NOT NULL RETURN count(*) AS n
MATCH (n:$($label)) RETURN count(n) AS n
MATCH (n:$any(['Agreement', 'Nowhere'])) RETURN count(n) AS n
MATCH ()-[r:$($type)]->() RETURN count(r) AS n
MATCH (n:Agreement {id: 1}) RETURN n[$key] AS value
MATCH (a:Agreement)-[:NEXT]->(b)<-[:NEXT]-(c) RETURN count(*) AS n
MATCH (a:Agreement)-[:NEXT]->(b:Agreement), (b)-[:NEXT]->(c:Agreement) RETURN a.id, c.id ORDER BY a.id
MATCH (a:Agreement) WITH collect(a) AS all UNWIND all AS one RETURN one.id ORDER BY one.id
MATCH (n:Agreement) RETURN n.id, CASE WHEN n.id < 3 THEN 'low' WHEN n.id < 5 THEN 'middle' ELSE 'high' END AS size ORDER BY n.id
MATCH p = (:Agreement {id: 1})-[*0..0]-() RETURN p
MATCH p = (a:Agreement {id: 1})--(b) RETURN relationships(p)[0].weight AS w, length(p) ORDER BY w
MATCH (n:Agreement) RETURN count { (n)-->() } AS x ORDER BY x
RETURN 'EXPLAIN' AS profile, 'CREATE (n) DELETE n' AS text
