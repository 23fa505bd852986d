import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type QueryAtlas, startQueryAtlas } from "#tests/support/query-atlas.ts";
import { LABYRINTH, observe, stateOf } from "./guarded-statement.ts";
import { ADMINISTRATION, EXPLOSIONS, MALFORMED, REACHING, UNSTOPPABLE, WRITES } from "./hostile-statements.ts";

let atlas: QueryAtlas;
let before: unknown;

beforeAll(async () => {
  atlas = await startQueryAtlas(LABYRINTH, { caps: { ms: 4000 } });
  before = await stateOf(atlas);
  if (process.env.QUERY_TEST_LOG) console.log("slowness", atlas.slowness, atlas.events);
}, 240_000);
afterAll(() => atlas?.stop());

describe.each([
  ["a write", WRITES],
  ["administration", ADMINISTRATION],
  ["reaching out", REACHING],
  ["a malformed statement", MALFORMED],
  ["an explosion", EXPLOSIONS],
])("%s", (_kind, statements) => {
  test.each(statements.map(([cypher, ...statuses]) => ({ cypher, statuses, name: cypher.slice(0, 100) })))(
    "$name",
    async ({ cypher, statuses }) => {
      const { status, body, ms, slowestLensMs, nextMs } = await observe(atlas, cypher);
      if (process.env.QUERY_TEST_LOG)
        console.log(
          status,
          Math.round(ms),
          Math.round(slowestLensMs),
          Math.round(nextMs),
          cypher.slice(0, 60),
          body.slice(0, 150),
        );
      expect(statuses, body).toContain(status);
      expect(slowestLensMs).toBeLessThan(1000 * atlas.slowness);
      expect(nextMs).toBeLessThan(2000 * atlas.slowness);
      expect(await stateOf(atlas)).toEqual(before);
    },
  );
});

test.each(UNSTOPPABLE.map(([cypher, ...statuses]) => ({ cypher, statuses })))(
  "Neo4j is restarted: $cypher",
  async ({ cypher, statuses }) => {
    const restarts = atlas.restartsMs.length;
    const { status, body, ms, nextMs } = await observe(atlas, cypher);
    expect(statuses, body).toContain(status);
    expect(ms).toBeLessThan(atlas.limitMs + 3000 * atlas.slowness);
    expect(atlas.restartsMs).toHaveLength(restarts + 1);
    // Ten seconds, of which Neo4j's own start takes some five where it has a processor to itself.
    expect(nextMs).toBeLessThan(Math.max(10_000, 6000 + Number(atlas.restartsMs.at(-1))));
    expect(await stateOf(atlas)).toEqual(before);
  },
);
