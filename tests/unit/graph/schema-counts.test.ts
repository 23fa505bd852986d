import { Neo4jError } from "neo4j-driver";
import { expect, test } from "vitest";
import type * as z from "zod";
import { cypherFiles } from "#graph/cypher-files.ts";
import type { AskReader, Reader } from "#graph/read-rows.ts";
import { readCounts } from "#graph/schema-counts.ts";
import { Problem } from "#server/problem.ts";

const NAMES = { labels: ["Person", "Film"], types: ["SAW"] };

/** A database that answers the questions of these names with these rows, and fails where one is a failure. */
function database(answers: Readonly<Record<string, readonly object[] | Error>>): AskReader {
  return (question, read) => {
    const answer = answers[question] ?? [];
    if (answer instanceof Error) return Promise.reject(answer);
    const reader: Reader = {
      rows: async <Row extends z.ZodType>(_cypher: string, _params: object, row: Row) =>
        answer.map((one) => row.parse(one)),
    };
    return read(reader);
  };
}

const denied = new Neo4jError("There is no such procedure.", "Neo.ClientError.Procedure.ProcedureNotFound", "", "");
const counts = (ask: AskReader) => readCounts(ask, cypherFiles("lookups"), NAMES);

test("counts come from the count store; names that nothing has any more are left out", async () => {
  const labels = [
    { name: null, count: 9 },
    { name: "Person", count: 2 },
    { name: "Film", count: 7 },
    { name: "Gone", count: 0 },
  ];
  const types = [
    { name: "SAW", count: 3 },
    { name: null, count: 3 },
  ];
  const read = await counts(database({ counts: [{ labels, types }] }));
  expect([...read.labels]).toEqual([
    ["Film", 7],
    ["Person", 2],
  ]);
  expect(read).toMatchObject({ types: new Map([["SAW", 3]]), nodes: 9, relationships: 3 });
});

test("a database that keeps its count store to itself is counted by reading", async () => {
  const read = await counts(
    database({
      counts: denied,
      "label-counts": [{ label: "Person", count: 2 }],
      "type-counts": [{ type: "SAW", count: 3 }],
    }),
  );
  expect(read).toEqual({
    labels: new Map([["Person", 2]]),
    types: new Map([["SAW", 3]]),
    nodes: null,
    relationships: null,
  });
});

test("one too large to be counted in time still tells its names", async () => {
  const late = new Problem("graph-timeout", "Too late.");
  const read = await counts(database({ counts: denied, "label-counts": late, "type-counts": late }));
  expect([...read.labels]).toEqual([
    ["Film", null],
    ["Person", null],
  ]);
  expect([...read.types]).toEqual([["SAW", null]]);
});

test("a database that is away is no database that keeps something to itself", async () => {
  const away = new Problem("graph-unavailable", "Neo4j does not answer.");
  await expect(counts(database({ counts: away }))).rejects.toBe(away);
});
