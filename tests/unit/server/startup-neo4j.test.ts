import { expect, test } from "vitest";
import { lensIds } from "#contract/endpoints.ts";
import { readSettings } from "#server/env.ts";
import { Problem } from "#server/problem.ts";
import { mayBeAsked, neo4jParts, throwWhatWaitingCannotMend } from "#server/startup-neo4j.ts";
import { warmFirstLens, warmOthers } from "#server/startup-warmth.ts";
import { fakeGraph } from "#tests/contract/fake-graph.ts";

test("an external Neo4j is used as the settings say, and never stopped by us", async () => {
  const settings = readSettings({ NEO4J_URI: "neo4j://127.0.0.1:1", NEO4J_PASSWORD: "s3cret-word" });
  const { openDatabase, connect } = neo4jParts({ settings, env: {}, root: "/nowhere" });
  const { signal } = new AbortController();
  const database = await openDatabase(() => undefined, signal);
  expect(database).toMatchObject({
    name: "Neo4j at neo4j://127.0.0.1:1",
    external: true,
    access: { uri: "neo4j://127.0.0.1:1", user: "neo4j", password: "s3cret-word", database: "neo4j" },
  });
  await database.stop();
  await expect(connect(database, signal)).rejects.toThrow("/nowhere/cypher/lenses");
});

test.for([
  ["ServiceUnavailable", true],
  ["Neo.TransientError.General.DatabaseUnavailable", true],
  ["Neo.ClientError.Security.Unauthorized", false],
  ["Neo.ClientError.Database.DatabaseNotFound", false],
  [undefined, false],
] as const)("waiting may mend %s: %s", ([code, mends]) => {
  const problem = new Problem(
    "graph-unavailable",
    "Neo4j refuses.",
    {},
    { cause: code && Object.assign(new Error("no"), { code }) },
  );
  const thrown = () => throwWhatWaitingCannotMend(problem);
  expect(thrown).toThrow("Neo4j refuses.");
  if (mends) expect(thrown).toThrow(Problem);
  else expect(thrown).not.toThrow(Problem);
});

test("every lens is asked once with its defaults, that of the first screen before, and failures are passed over", async () => {
  const asked: string[] = [];
  const graph = fakeGraph({
    lens: async (id) => {
      asked.push(id);
      throw new Problem("graph-timeout", "Slow.");
    },
  });
  const { signal } = new AbortController();
  await warmFirstLens(graph, signal);
  expect(asked).toEqual(["formula"]);
  await warmOthers(graph, signal);
  expect(asked.toSorted()).toEqual([...lensIds].toSorted());
});

test("no lens is asked once the start is stopped", async () => {
  const graph = fakeGraph({ lens: () => Promise.reject(new Error("must not be asked")) });
  await warmFirstLens(graph, AbortSignal.abort());
  await warmOthers(graph, AbortSignal.abort());
});

test.for([
  [{ QUERY_CONSOLE: "on" }, true],
  [{ QUERY_CONSOLE: "off" }, false],
  [{ QUERY_CONSOLE: "off", EMBED_SECRET: "a-secret-of-some-length" }, true],
] as const)("with %o queries are opened: %s", ([env, opens]) => {
  expect(mayBeAsked(readSettings(env))).toBe(opens);
});
