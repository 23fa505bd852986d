import { execFile } from "node:child_process";
import { expect, test } from "vitest";
import { loadedGraph } from "#tests/integration/load/loaded-graph.ts";
import { importFolder } from "#tests/support/import-folder.ts";
import { neo4jSettings, testNeo4j } from "#tests/support/neo4j.ts";

const { everything, ask } = loadedGraph();
const write = importFolder();
const NET = `<graphml><graph edgedefault="directed"><node id="a"/><node id="b"/><edge source="a" target="b"/></graph></graphml>`;

/** Runs `npm run load` as a shell would, and tells how it ended and what it said. */
function run(...args: readonly string[]) {
  const command = ["--import", "tsx", "server/cli.ts", "load", ...args];
  const env = { ...process.env, ...neo4jSettings(testNeo4j()) };
  return new Promise<{ code: number; out: string; err: string }>((done) => {
    const child = execFile(process.execPath, command, { env }, (_failure, out, err) =>
      done({ code: child.exitCode ?? -1, out, err }),
    );
  });
}

test("--check says what a file holds and writes nothing, --import writes it, --remove takes it away", async () => {
  const before = await everything();
  const file = (await write({ "net.graphml": NET }))("net.graphml");
  const checked = await run("--import", file, "--check");
  expect([checked.code, checked.out]).toEqual([0, `${file}: nodes 2, relationships 1; no faults. Import "net".\n`]);
  expect(await everything()).toEqual(before);
  expect(await run("--import", file)).toMatchObject({ code: 0, out: expect.stringContaining("--remove net\n") });
  expect(await ask("MATCH (:Node {id: 'a'})-[r:LINK {import: 'net'}]->(:Node) RETURN count(r) AS count")).toEqual([
    { count: 1 },
  ]);
  expect(await run("--remove", "net")).toMatchObject({ code: 0, out: 'Import "net" is gone.\n' });
  expect(await everything()).toEqual(before);
});

test("faults: exit code 1, file, line and column, and nothing is written", async () => {
  const file = (await write({ "net.graphml": NET.replace('id="b"', 'id="c"') }))("net.graphml");
  const { code, err } = await run("--import", file);
  expect(code).toBe(1);
  expect(err).toBe(
    `${file}:1:68 target "b" is no node of this import — Add the node, or correct the id.\n1 fault; nothing was written.\n`,
  );
  expect(await ask("MATCH (n) RETURN n")).toEqual([]);
});

test("an import that is not there: exit code 3; two wishes at once: exit code 2", async () => {
  expect(await run("--remove", "net")).toMatchObject({
    code: 3,
    err: expect.stringContaining('no import called "net"'),
  });
  expect(await run("--remove", "net", "--check")).toMatchObject({
    code: 2,
    err: expect.stringContaining("goes with nothing else"),
  });
});
