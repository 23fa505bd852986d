import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDriver } from "#graph/driver.ts";
import { copyRows, type RowSink } from "#graph/query/row-copy.ts";
import { testNeo4j } from "#tests/support/neo4j.ts";

const ROWS = 20_000;
/** What the driver asks for at a time unless told otherwise. */
const FETCHED = 1000;
const CYPHER = `UNWIND range(1, ${ROWS}) AS x RETURN x, 'row ' + x AS __proto__`;

let driver: Driver;

beforeAll(async () => {
  driver = await openDriver(testNeo4j());
});
afterAll(() => driver.close());

/** Copies with a sink that keeps the first value of each row; the rest of the answer is discarded with the session. */
async function copied(sink: Partial<RowSink>, mostRows = Number.POSITIVE_INFINITY) {
  const taken: unknown[] = [];
  const progress = { rows: 0 };
  const session = driver.session();
  const keeping = {
    begin: () => undefined,
    take: ([x]: readonly unknown[]) => taken.push(x) > 0,
    room: () => undefined,
  };
  const copying = copyRows(session.beginTransaction().run(CYPHER), { ...keeping, ...sink }, mostRows, progress);
  return { copying: copying.finally(() => session.close()), taken, progress };
}

test("while there is no room the database is asked for no more rows, and none is lost", async () => {
  let makeRoom = () => {};
  let full = () => {};
  const isFull = new Promise<void>((resolve) => (full = resolve));
  let waits = 0;
  const room = () => {
    waits += 1;
    if (waits > 1) return undefined;
    full();
    return new Promise<void>((resolve) => (makeRoom = resolve));
  };
  const { copying, taken, progress } = await copied({ room });
  await isFull;
  // The database answers others meanwhile, and would have sent the rest many times over.
  for (let time = 0; time < 20; time += 1) await driver.executeQuery("UNWIND range(1, 2000) AS x RETURN x");
  expect(progress.rows).toBeLessThanOrEqual(2 * FETCHED);
  makeRoom();
  expect(await copying).toMatchObject({ stopped: null, summary: { query: { text: CYPHER } } });
  expect(taken).toEqual(Array.from({ length: ROWS }, (_, at) => at + 1));
});

test("a sink that throws ends the copying with what it threw, and a row cap with one row known to be left", async () => {
  const broken = await copied({
    take: () => {
      throw new RangeError("no such row");
    },
  });
  await expect(broken.copying).rejects.toThrow("no such row");
  expect(broken.progress.rows).toBe(0);
  const capped = await copied({}, 5);
  expect(await capped.copying).toEqual({
    stopped: { by: "rows", detail: "5 of more rows; stopped at the row cap." },
  });
  expect(capped.taken).toEqual([1, 2, 3, 4, 5]);
  const whole = await copied({}, ROWS);
  expect(await whole.copying).toMatchObject({ stopped: null });
});
