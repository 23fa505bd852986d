import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { neo4jSettings, testNeo4j } from "#tests/support/neo4j.ts";
import { edited, SMALL } from "#tests/unit/dataset/small-dataset.ts";
import { loadedGraph } from "./loaded-graph.ts";

const { everything, load } = loadedGraph();
let folder: string;
const write = (text: string) => writeFile(join(folder, "facts.yaml"), text);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "atlas-facts-"));
});
beforeEach(() => write(SMALL));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs `npm run load` as a shell would, and tells how it ended and what it said. */
function run(args: readonly string[], settings: Readonly<Record<string, string>> = neo4jSettings(testNeo4j())) {
  const command = ["--import", "tsx", "server/cli.ts", ...args];
  const env = { ...process.env, ...settings };
  return new Promise<{ code: number; out: string; err: string }>((done) => {
    const child = execFile(process.execPath, command, { env }, (_failure, out, err) =>
      done({ code: child.exitCode ?? -1, out, err }),
    );
  });
}

test("--check says what it read and needs no database", async () => {
  const { code, out } = await run(["load", "--check", "--dataset", folder], { NEO4J_URI: "bolt://127.0.0.1:1" });
  expect(code).toBe(0);
  expect(out).toMatch(/: entities 6, claims 6, sources 5, disputes 1; no faults\. Facts [0-9a-f]{16}\.\n/);
  expect(out).toMatch(/^claims +6 +6$/m);
  expect(out).toMatch(/^links without a source +0 +none$/m);
});

test("faulty facts: every fault with file, line and column, exit code 1, and the database is not touched", async () => {
  await load(SMALL);
  const before = await everything();
  await write(edited(edited(SMALL, "kind: causal", "kind: casual"), "predicate: outlook", "predicate: outlok"));
  await writeFile(join(folder, "more.yaml"), "entities:\n  - id: co:alibaba\n");
  const { code, err } = await run(["load", "--dataset", folder]);
  await rm(join(folder, "more.yaml"));
  expect(code).toBe(1);
  expect(err).toContain(`${folder}/facts.yaml:107:11 kind: no such choice "casual" — Did you mean "causal"?`);
  expect(err).toContain(
    `${folder}/facts.yaml:112:16 predicate: there is no predicate "outlok" — Did you mean "outlook"?`,
  );
  expect(err).toContain(`${folder}/more.yaml:2:5 missing key "description"`);
  expect(err).toContain("nothing was written.");
  expect(await everything()).toEqual(before);
});

test("a load tells its progress and what it did", async () => {
  const { code, out, err } = await run(["load", "--dataset", folder]);
  expect(code).toBe(0);
  expect(err).toMatch(/^written: (\d+) of \1$/m);
  expect(out).toMatch(/^entities +6 +0 +0 +0$/m);
  expect(out).toMatch(/^Facts [0-9a-f]{16}, loaded in \d+\.\d s\.$/m);
});

test("too many removals: exit code 3, and --allow-removals allows them", async () => {
  await load(SMALL);
  await write(SMALL.replaceAll("src:three", "src:six").replaceAll("src:four", "src:seven"));
  const refused = await run(["load", "--dataset", folder]);
  expect([refused.code, refused.err]).toEqual([3, expect.stringContaining("allow it with --allow-removals")]);
  expect((await run(["load", "--allow-removals", "--dataset", folder])).code).toBe(0);
});

test("no database: exit code 4, with what to mend", async () => {
  const { code, err } = await run(["load", "--dataset", folder], { NEO4J_URI: "bolt://127.0.0.1:1" });
  expect([code, err]).toEqual([
    4,
    "Neo4j at bolt://127.0.0.1:1 does not answer. Check NEO4J_URI, and that the server runs.\n",
  ]);
});

test("a wrong password: exit code 4, and the password is not repeated", async () => {
  const { code, err } = await run(["load", "--dataset", folder], {
    ...neo4jSettings(testNeo4j()),
    NEO4J_PASSWORD: "guessed-wrong",
  });
  expect([code, err]).toEqual([4, expect.stringContaining("refuses the user or the password")]);
  expect(err).not.toContain("guessed-wrong");
});

test("wrong use: exit code 2, with the usage", async () => {
  for (const args of [["lod"], ["load", "--chek"], []]) {
    const { code, err } = await run(args);
    expect([code, err]).toEqual([2, expect.stringContaining("--allow-removals   let more than a fifth")]);
  }
});
