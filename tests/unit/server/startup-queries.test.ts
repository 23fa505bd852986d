import { expect, test } from "vitest";
import { LateQueries } from "#server/startup-queries.ts";
import { fakeQueries } from "#tests/contract/fake-query-service.ts";

const ask = {
  id: "11111111-1111-4111-8111-111111111111",
  cypher: "RETURN 1",
  params: {},
  client: "somebody",
  signal: new AbortController().signal,
};
const questions = {
  rows: (queries: LateQueries) => queries.rows({ ...ask, format: "json" }),
  explain: (queries: LateQueries) => queries.explain(ask),
  profile: (queries: LateQueries) => queries.profile(ask),
};

test.for(Object.entries(questions))("%s says what is waited for until there is a database", async ([, question]) => {
  const queries = new LateQueries(() => "Neo4j");
  await expect(question(queries)).rejects.toMatchObject({ type: "starting", extra: { waitingFor: "Neo4j" } });
});

test("once there is a database, it answers, cancels and tells who is let in", async () => {
  const queries = new LateQueries(() => "Neo4j");
  expect([queries.access().open, queries.cancel(ask.id)]).toEqual([false, false]);
  const cancelled: string[] = [];
  const { queries: opened, asked } = fakeQueries({ cancel: (id) => cancelled.push(id) === 1 });
  queries.open(opened);
  await queries.rows({ ...ask, format: "json" });
  expect(asked).toHaveLength(1);
  expect([queries.access().open, queries.cancel(ask.id), cancelled]).toEqual([true, true, [ask.id]]);
  await expect(queries.explain(ask)).rejects.toThrow("no plan");
});
