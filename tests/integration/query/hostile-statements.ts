/** A statement and the status that answers it; several where versions of Neo4j differ in who refuses it first. */
export type HostileStatement = readonly [cypher: string, ...statuses: number[]];

const rep = (text: string, times: number) => text.repeat(times);

/** Writes in every disguise. */
export const WRITES: readonly HostileStatement[] = [
  ["CREATE (n:X)", 403],
  ["create (n:X) return n", 403],
  ["INSERT (n:X)", 403, 400],
  ["MERGE (n:X {id: 1})", 403],
  ["MATCH (n) DETACH DELETE n", 403],
  ["MATCH (n) NODETACH DELETE n", 403],
  ["MATCH (n) SET n.x = 1", 403],
  ["MATCH (n) SET n += {x: 1} RETURN n", 403],
  ["MATCH (n) SET n:X", 403],
  ["MATCH (n) SET n:$('H')", 403],
  ["MATCH (n) SET n['x'] = 1", 403, 400],
  ["MATCH (n) REMOVE n.name", 403],
  ["MATCH (n) REMOVE n:Thing", 403],
  ["MATCH ()-[r]->() DELETE r", 403],
  ["FOREACH (x IN [1] | CREATE (:X))", 403],
  ["CALL { CREATE (:X) } RETURN 1 AS one", 403],
  ["UNWIND [1] AS i CALL (i) { CREATE (:X) } RETURN 1 AS one", 403],
  ["MATCH (n) CALL (n) { SET n.x = 1 } IN TRANSACTIONS RETURN 1 AS one", 403, 400],
  ["UNWIND [1] AS i CALL (i) { CREATE (:X) } IN TRANSACTIONS RETURN 1 AS one", 403, 400],
  ["UNWIND [1] AS i CALL (i) { RETURN 1 AS one } IN TRANSACTIONS RETURN one", 403, 400],
  ["UNWIND [1] AS i CALL (i) { RETURN 1 AS one } IN 2 CONCURRENT TRANSACTIONS RETURN one", 403, 400],
  ["RETURN EXISTS { CREATE (:X) } AS x", 400, 403],
  ["RETURN COLLECT { MATCH (n) SET n.x = 1 RETURN n } AS x", 400, 403],
  ["MATCH (n) WITH n LIMIT 0 SET n.x = 1", 403],
  ["RETURN 1 AS a UNION CREATE (b:X) RETURN 2 AS a", 403],
  ["CR\\u0045ATE (n:X)", 400],
  ["\\u0043REATE (n:X)", 400],
  ["/* \\u0041 */ CREATE (n:X)", 400],
  ["CYPHER 5 \\u0043REATE (n:X)", 400],
  ["UNWIND [1] AS x CR\\u0045ATE (n:X)", 403],
  ["/* x */CREATE/**/(n:X)//", 403],
  ["MATCH (n) /* \\u002a\\u002f SET n.x = 1 /* */ RETURN n", 403, 400],
  ["RETURN 1 AS `a\\u0060 CREATE (:X) //`", 403, 400],
  ["CYPHER 5 CREATE (n:X)", 403],
  ["CREATE INDEX x IF NOT EXISTS FOR (n:X) ON (n.x)", 403],
  ["CREATE CONSTRAINT x IF NOT EXISTS FOR (n:X) REQUIRE n.x IS UNIQUE", 403],
  ["DROP INDEX x IF EXISTS", 403],
  ["CREATE FULLTEXT INDEX x IF NOT EXISTS FOR (n:X) ON EACH [n.x]", 403],
];

/** Administration and procedures with an effect, or that show what is nobody's business. */
export const ADMINISTRATION: readonly HostileStatement[] = [
  ["CREATE USER eve SET PASSWORD 'password1'", 403],
  ["ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO 'password1'", 403],
  ["ALTER USER neo4j SET PASSWORD 'password1'", 403],
  ["DROP USER neo4j", 403],
  ["CREATE DATABASE x", 403, 400],
  ["DROP DATABASE neo4j", 403, 400],
  ["STOP DATABASE neo4j", 403, 400],
  ["GRANT ROLE admin TO neo4j", 403, 400],
  ["SHOW USERS", 403],
  ["SHOW CURRENT USER", 403],
  ["SHOW DATABASES", 403],
  ["SHOW SETTINGS", 403],
  ["SHOW TRANSACTIONS YIELD *", 403],
  ["SHOW TRANSACTIONS YIELD currentQuery, parameters RETURN currentQuery", 403],
  ["TERMINATE TRANSACTIONS 'neo4j-transaction-1'", 403],
  ["WITH ['neo4j-transaction-1'] AS ids TERMINATE TRANSACTIONS ids YIELD message RETURN message", 403, 400],
  ["USE system SHOW DATABASES", 403, 400],
  ["USE system MATCH (n) RETURN n", 403, 400],
  ["USE graph.byName('system') MATCH (n) RETURN n", 403, 400],
  ["CALL dbms.listConfig()", 403],
  ["CALL dbms.listConfig() YIELD name, value RETURN name", 403],
  ["CALL dbms.listConnections()", 403],
  ["CALL dbms.killConnections(['bolt-1'])", 403],
  ["CALL dbms.killConnection('bolt-1')", 403],
  ["CALL dbms.queryJmx('*:*')", 403],
  ["CALL db.clearQueryCaches()", 403],
  ["CALL db.prepareForReplanning()", 403],
  ["CALL db.resampleOutdatedIndexes()", 403],
  ["CALL db.awaitIndexes(86400)", 403],
  ["CALL db.createLabel('X')", 403],
  ["CALL db.createProperty('x')", 403],
  ["CALL db.stats.retrieve('TOKENS')", 403],
  ["CALL tx.setMetaData({atlasQuery: 'x'})", 403],
  ["CALL `db`.`clearQueryCaches`()", 403],
  ["CALL { CALL db.clearQueryCaches() } RETURN 1 AS one", 403, 400],
  ["MATCH (n) CALL db.awaitIndexes(1) RETURN n", 403],
  ["RETURN 1 AS `x\\u0060 CALL dbms.listConfig() YIELD \\u0060name`", 403, 400],
  ["CALL apoc.load.json('http://169.254.169.254/')", 400, 403],
  ["RETURN apoc.text.join(['a'], '') AS x", 400, 403],
  ["CALL dbms.security.listUsers()", 400, 403],
];

/** Reaching out of the database. */
export const REACHING: readonly HostileStatement[] = [
  ["LOAD CSV FROM 'http://127.0.0.1:3000/' AS row RETURN row", 403],
  ["LOAD CSV WITH HEADERS FROM 'https://example.org/' AS row RETURN row", 403],
  ["LOAD CSV FROM 'file:///../conf/neo4j.conf' AS row RETURN row", 403],
  ["LOAD CSV FROM 'ftp://127.0.0.1/' AS row RETURN row", 403],
  ["LOAD/**/CSV FROM 'ftp://127.0.0.1/' AS row RETURN row", 403],
  ["LOAD CSV FROM 'jar:http://127.0.0.1/x!/' AS row RETURN row", 403],
  ["LOAD CSV FROM 's3://bucket/x' AS row RETURN row", 403],
  ["LOAD CSV FROM $url AS row RETURN row", 403],
  ["L\\u004fAD CSV FROM 'http://127.0.0.1/' AS row RETURN row", 400],
  ["WITH 1 AS x L\\u004fAD CSV FROM 'http://127.0.0.1/' AS row RETURN row", 403],
  ["CALL { LOAD CSV FROM 'http://127.0.0.1/' AS row RETURN row } RETURN row", 403],
  ["RETURN COUNT { LOAD CSV FROM 'http://127.0.0.1/' AS row RETURN row } AS x", 403, 400],
];

/** What is not sent to the database at all, and what it does not understand. */
export const MALFORMED: readonly HostileStatement[] = [
  ["RETURN 1; MATCH (n) DELETE n", 400],
  ["PROFILE MATCH (n) RETURN n", 400],
  ["EXPLAIN RETURN 1", 400],
  ["CYPHER replan=force RETURN 1", 400],
  ["CYPHER 5 planner=dp RETURN 1", 400],
  [`RETURN ${rep("(", 3000)}1${rep(")", 3000)}`, 400],
  [`RETURN ${rep("{a:", 200)}1${rep("}", 200)}`, 400],
  [`RETURN ${rep("CASE WHEN true THEN ", 200)}1${rep(" END", 200)}`, 400],
  [`RETURN 1${rep("+1", 9000)}`, 400],
  [`RETURN '${rep("a", 30_000)}'`, 400],
  ["RETURN '\0'", 400],
  ["RETURN $missing", 400],
  ["RETURN 1/0", 400],
  ["RETURN", 400],
  ["RETRUN 1", 400],
  ["MATCH (n RETURN n", 400],
  ["RETURN 1 AS x, 2 AS x", 400],
  ["RETURN toInteger([])", 400],
  ["RETURN no.such.function(1)", 400],
  [`RETURN 1${rep("0", 5000)}`, 400],
  ["RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' =~ '((a+)*)*b'", 403],
  ["RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' \\u003d\\u007e '((a+)*)*b'", 403],
  ["WITH '((a+)*)*b' AS p RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' =~ p", 403],
];

/** What Neo4j stops by itself, at the time limit or for want of memory. */
export const EXPLOSIONS: readonly HostileStatement[] = [
  ["UNWIND range(1, 2000000000) AS x RETURN count(x)", 408],
  ["MATCH (a), (b), (c), (d) WHERE a.id + b.id + c.id + d.id < 0 RETURN count(*)", 408],
  ["MATCH p = (a)-[*]-(b) RETURN count(p)", 408, 413],
  ["MATCH p = allShortestPaths((a:Thing)-[*]-(b:Thing)) RETURN count(p)", 408, 400, 413],
  ["UNWIND range(1, 100000000) AS x RETURN collect(x)", 413, 408],
  ["UNWIND range(1, 100000000) AS x RETURN x ORDER BY rand() LIMIT 1", 413, 408, 200],
  ["UNWIND range(1, 100000000) AS x RETURN DISTINCT x % 99999989", 413, 408, 200],
  ["RETURN reduce(s = 'x', i IN range(1, 40) | s + s) AS s", 413, 408],
  ["RETURN range(1, 5000000) AS list", 413, 408],
  ["RETURN reduce(s = 'x', i IN range(1, 26) | s + s) AS s", 413, 408],
  [`MATCH (a)${rep("--()", 40)} RETURN count(*)`, 408],
  [`UNWIND range(1, 1000000) AS x RETURN x, replace('${rep("a", 9000)}', 'a', 'bbbb') AS s`, 200],
];

/** What Neo4j goes on with whatever it is told: it is killed and started again, once for those that run together. */
export const ENDLESS: readonly HostileStatement[] = [
  ["RETURN reduce(a = 0, x IN range(1, 10000000000) | a + x) AS a", 408, 400],
  ["RETURN size([x IN range(1, 2000000000) WHERE x < 0]) AS n", 408],
];

/** What leaves it no memory to answer anyone, so that it is killed as well; lenses have what was kept of them. */
export const STARVING: readonly HostileStatement[] = [
  ["RETURN size([x IN range(1, 20000000) | {a: x, b: 'text ' + x}]) AS n", 413, 408],
];
