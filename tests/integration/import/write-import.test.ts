import { expect, test } from "vitest";
import { importBatches } from "#dataset/import/import-batches.ts";
import { checkImport } from "#dataset/import/import-check.ts";
import { readImports, removeLeftovers } from "#graph/import/import-leftovers.ts";
import { LoadRefusal } from "#graph/load/load-refusal.ts";
import { removeImport, writeImport } from "#graph/write-import.ts";
import { loadedGraph } from "#tests/integration/load/loaded-graph.ts";
import { importFolder } from "#tests/support/import-folder.ts";
import { testNeo4j } from "#tests/support/neo4j.ts";

const { driver, ask, everything } = loadedGraph();
const { database } = testNeo4j();
const write = importFolder();

const PEOPLE =
  'id,name,born,height,member,joined,seen,tags\n1,"Ada, Countess",1815,1.65,true,1833-06-05,1843-07-10T08:30:00+01:00,a;b\n2,Charles,1791,,false,,1842-01-01T00:00:00,\n';
const KNOWS = "who,whom,since\n1,2,1833\n2,1,1833\n";
const MAPPING = `name: friends
nodes:
  - file: people.csv
    id: id
    labels: [Person, Scientist]
    properties:
      name: string
      born: integer
      height: float
      member: boolean
      joined: date
      seen: datetime
      tags: { list: ";" }
relationships:
  - file: knows.csv
    source: who
    target: whom
    type: KNOWS
    properties: { since: integer }
`;

async function load(file: string, options?: Parameters<typeof writeImport>[3]): Promise<void> {
  const reading = await checkImport(file);
  if (!reading.ok) throw new Error(reading.faults.map(({ what }) => what).join("\n"));
  const { name, nodes, relationships } = reading.checked;
  await writeImport(
    driver(),
    database,
    { name, nodes, relationships, batches: importBatches(reading.checked) },
    options,
  );
}

async function friends(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const at = await write({ "people.csv": PEOPLE, "knows.csv": KNOWS, "friends.yaml": MAPPING, ...files });
  return at("friends.yaml");
}

const imported = () =>
  ask("MATCH (n:Imported) WITH n.id AS id, n.import AS import ORDER BY id RETURN collect(id) AS ids, import");

test("CSV: labels, every type of value, and relationships arrive", async () => {
  await load(await friends());
  expect(
    await ask(
      `MATCH (a:Person:Scientist {id: '1'})-[r:KNOWS]->(b:Person {id: '2'})
       RETURN a.name AS name, valueType(a.born) AS born, valueType(a.height) AS height, a.member AS member,
              toString(a.joined) AS joined, toString(a.seen) AS seen, a.tags AS tags, toString(b.seen) AS local,
              valueType(b.seen) AS localType, b.height AS none, r.since AS since, r.import AS import`,
    ),
  ).toEqual([
    {
      name: "Ada, Countess",
      born: "INTEGER NOT NULL",
      height: "FLOAT NOT NULL",
      member: true,
      joined: "1833-06-05",
      seen: "1843-07-10T08:30:00+01:00",
      tags: ["a", "b"],
      local: "1842-01-01T00:00:00",
      localType: "LOCAL DATETIME NOT NULL",
      none: null,
      since: 1833,
      import: "friends",
    },
  ]);
});

test("GEXF: attributes with types and defaults arrive", async () => {
  const at = await write({
    "net.gexf": `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed">
<attributes class="node"><attribute id="0" title="followers" type="integer"><default>7</default></attribute></attributes>
<nodes><node id="a" label="A &amp; co"/><node id="b"><attvalues><attvalue for="0" value="12"/></attvalues></node></nodes>
<edges><edge id="e" source="a" target="b" weight="0.5" kind="CITES"/></edges></graph></gexf>`,
  });
  await load(at("net.gexf"));
  expect(
    await ask(
      `MATCH (a:Node)-[r:CITES]->(b:Node) RETURN a.label AS label, a.followers AS a, b.followers AS b,
       valueType(b.followers) AS type, r.weight AS weight, a.import AS import`,
    ),
  ).toEqual([{ label: "A & co", a: 7, b: 12, type: "INTEGER NOT NULL", weight: 0.5, import: "net" }]);
});

test("GraphML: keys with types and defaults, labels and types arrive", async () => {
  const at = await write({
    "net.graphml": `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="n" for="node" attr.name="name" attr.type="string"/>
<key id="w" for="edge" attr.name="weight" attr.type="double"><default>1.5</default></key>
<graph edgedefault="directed"><edge source="a" target="b" label="KNOWS"/>
<node id="a" labels=":Person:Author"><data key="n">Ada</data></node><node id="b"/></graph></graphml>`,
  });
  await load(at("net.graphml"));
  expect(
    await ask("MATCH (a:Person:Author)-[r:KNOWS]->(b:Node) RETURN a.name AS name, r.weight AS weight, b.id AS id"),
  ).toEqual([{ name: "Ada", weight: 1.5, id: "b" }]);
});

test("importing again replaces what the import wrote, and nothing else", async () => {
  await ask("CREATE (:Person {id: '1', name: 'Theirs'})-[:KNOWS]->(:Imported {id: '1', import: 'friends'})");
  const theirs =
    "MATCH (n)-[r]->(m) WHERE n.importRun IS NULL RETURN elementId(n) AS n, elementId(r) AS r, properties(m) AS m";
  const before = await ask(theirs);
  await load(await friends());
  await load(
    await friends({
      "people.csv": PEOPLE.replace("Charles", "Mary").replace("\n2,", "\n3,"),
      "knows.csv": "who,whom,since\n1,3,1833\n",
    }),
  );
  expect(
    await ask("MATCH (n:Imported) WHERE n.importRun IS NOT NULL RETURN n.id AS id, n.name AS name ORDER BY id"),
  ).toEqual([
    { id: "1", name: "Ada, Countess" },
    { id: "3", name: "Mary" },
  ]);
  expect(await ask(theirs)).toEqual(before);
});

test("removing an import takes all of it and leaves the others", async () => {
  await ask("CREATE (:Person {name: 'Theirs'})");
  const before = await everything();
  const file = await friends();
  await load(file);
  await removeImport(driver(), database, "friends");
  expect(await everything()).toEqual(before);
  await expect(removeImport(driver(), database, "friends")).rejects.toThrow(
    'There is no import called "friends". There are none.',
  );
});

test("what others tied to an import is in the way of replacing and removing it, and stays", async () => {
  const file = await friends();
  await load(file);
  await ask("MATCH (n:Imported {id: '1'}) CREATE (:Note)-[:ON]->(n)");
  const before = await everything();
  const words = 'Nodes of the import "friends" have relationships that it did not write: 1 (ON).';
  await expect(load(file)).rejects.toThrow(words);
  await expect(removeImport(driver(), database, "friends")).rejects.toThrow(LoadRefusal);
  expect(await everything()).toEqual(before);
});

test("an import that fails half-way leaves the graph as it was", async () => {
  await load(await friends());
  const before = await everything();
  const rows = Array.from({ length: 5000 }, (_, index) => `${index},n,1,,,,,\n`).join("");
  const file = await friends({ "people.csv": `${PEOPLE.split("\n")[0]}\n${rows}` });
  const stopping = new AbortController();
  const onProgress = ({ done }: { readonly done: number }) => {
    if (done >= 2000) stopping.abort(new Error("Stopped."));
  };
  await expect(load(file, { onProgress, signal: stopping.signal })).rejects.toThrow("Stopped.");
  expect(await everything()).toEqual(before);
});

test("a file that changes between the check and the writing leaves nothing", async () => {
  const file = await friends();
  const reading = await checkImport(file);
  if (!reading.ok) throw new Error("The files are sound.");
  await friends({ "knows.csv": "who,whom,since\n1,9,1833\n2,1,1833\n" });
  const { name, nodes, relationships } = reading.checked;
  const content = { name, nodes, relationships, batches: importBatches(reading.checked) };
  await expect(writeImport(driver(), database, content)).rejects.toThrow("the files changed");
  expect(await ask("MATCH (n) RETURN count(n) AS count")).toEqual([{ count: 0 }]);
});

test("what a process that died has left is cleared away, and a living import is let alone", async () => {
  await load(await friends());
  await ask(
    `MATCH (i:AtlasImport {name: 'friends'}) SET i.staging = 'dead', i.runs = i.runs + 'dead', i.beatAt = datetime.realtime()
     CREATE (:Imported:Person {id: '1', import: 'friends', importRun: 'dead'})-[:KNOWS {importRun: 'dead'}]->(:Imported {id: '2', import: 'friends', importRun: 'dead'})`,
  );
  expect(await removeLeftovers(driver(), database)).toBe(0);
  expect(await imported()).toEqual([{ ids: ["1", "1", "2", "2"], import: "friends" }]);
  expect(await removeLeftovers(driver(), database, -1)).toBe(1);
  expect(await imported()).toEqual([{ ids: ["1", "2"], import: "friends" }]);
  expect((await readImports(driver(), database)).map(({ name, left }) => [name, left])).toEqual([["friends", []]]);
});

test("of two imports of one name the later wins, and the earlier says so", async () => {
  const file = await friends();
  const reading = await checkImport(file);
  if (!reading.ok) throw new Error("The files are sound.");
  const { name, nodes, relationships } = reading.checked;
  async function* slowly() {
    for await (const batch of importBatches(
      reading.ok ? reading.checked : { name, nodes, relationships, sources: [], notes: [] },
    )) {
      if (batch.relationships.length > 0) await load(file);
      yield batch;
    }
  }
  await expect(writeImport(driver(), database, { name, nodes, relationships, batches: slowly() })).rejects.toThrow(
    'Another import called "friends" was begun meanwhile',
  );
  expect(await imported()).toEqual([{ ids: ["1", "2"], import: "friends" }]);
});

test("names from files are names and never Cypher", async () => {
  const odd = "Person) DETACH DELETE (n";
  const at = await write({
    "odd.csv": `id,kind,"na me) //",__proto__\n1,"${odd}",x,y\n2,Person,x,y\n`,
    "odd-links.csv": "a,b,t\n1,2,KNOWS]->() DELETE r //\n",
    "odd.yaml": `name: odd\nnodes:\n  - { file: odd.csv, id: id, labels: { column: kind } }\nrelationships:\n  - { file: odd-links.csv, source: a, target: b, type: { column: t } }\n`,
  });
  await load(at("odd.yaml"));
  expect(
    await ask(
      "MATCH (n {id: '1'})-[r]->() RETURN labels(n) AS labels, type(r) AS type, n['na me) //'] AS value, n.`__proto__` AS proto",
    ),
  ).toEqual([
    { labels: expect.arrayContaining([odd, "Imported"]), type: "KNOWS]->() DELETE r //", value: "x", proto: "y" },
  ]);
});
