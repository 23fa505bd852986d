import { randomUUID } from "node:crypto";
import { LABYRINTH, observe, send, untilAnswered } from "#tests/support/guarded-statement.ts";
import { post, type QueryAtlas, startQueryAtlas } from "#tests/support/query-atlas.ts";
import { interleave, timed } from "./rounds.ts";
import type { Table } from "./table.ts";
import type { Workbench } from "./workbench.ts";

const LONG = "UNWIND range(1, 2000000000) AS x RETURN count(x) AS n";
const UNSTOPPABLE = "RETURN size([x IN range(1, 2000000000) WHERE x < 0]) AS n";
const HELD = "SHOW TRANSACTIONS YIELD metaData WHERE metaData.atlasQuery = $id RETURN count(*) AS n";

/** What is promised in seconds, on a Neo4j of its own that is killed for it. */
export async function measurePromises(workbench: Workbench, rounds: number): Promise<Table> {
  const atlas = await startQueryAtlas(LABYRINTH, { caps: { ms: 2000 } }, process.env);
  workbench.clearLater(atlas.stop);
  const took = await interleave(rounds, {
    cancelled: () => cancel(atlas),
    lens: async () => (await observe(atlas, LONG)).lensMs,
    restarted: () => restart(atlas),
  });
  const promised = (ms: number) => Array<number>(rounds).fill(ms);
  return {
    title: "Free query, ms; other: what is promised",
    rows: [
      { name: "until a cancelled one has left the database", ours: took.cancelled, other: promised(1000) },
      { name: "a lens while one runs that never ends", ours: took.lens, other: promised(1000) },
      { name: "until one is answered after Neo4j had to be killed", ours: took.restarted, other: promised(10_000) },
    ],
  };
}

async function cancel({ origin, driver }: QueryAtlas): Promise<number> {
  const id = randomUUID();
  const held = async () => Number((await driver.executeQuery(HELD, { id })).records[0]?.get("n"));
  const answered = post(origin, { cypher: LONG }, { headers: { "X-Query-Id": id } });
  while ((await held()) === 0);
  const took = await timed(async () => {
    await fetch(`${origin}/api/query/${id}`, { method: "DELETE" });
    while ((await held()) > 0);
  });
  await answered;
  return took;
}

/** From the end of the statement that cannot be stopped, as its visitor sees it. */
async function restart(atlas: QueryAtlas): Promise<number> {
  const { length } = atlas.restartsMs;
  await send(atlas, UNSTOPPABLE);
  return timed(async () => {
    while (atlas.restartsMs.length === length) await untilAnswered(atlas);
    await untilAnswered(atlas);
  });
}
