import neo4j from "neo4j-driver";
import { lensEndpoint, lensIds } from "#contract/endpoints.ts";
import { cypherFile } from "#graph/cypher-files.ts";
import type { Bench } from "./bench.ts";
import { interleave, timed } from "./rounds.ts";
import type { Stand } from "./stand.ts";

/** Questions a sample. */
const TIMES = 5;

/** Each lens as the server asks it, once Neo4j knows it, against a round trip that answers nothing. */
export const lensBench: Bench = {
  rounds: 11,
  async run(stand, rounds) {
    const { graph } = await stand.facts();
    const lenses = lensIds.map((id) => {
      const params = lensEndpoint(id).query.parse({});
      return [id, () => meanTime(() => graph.lens(id, params))] as const;
    });
    const bare = "RETURN 1";
    const contestants: Record<string, () => Promise<number>> = {
      ...Object.fromEntries(lenses),
      [bare]: () => meanTime(() => roundTrip(stand)),
    };
    await interleave(2, contestants);
    const samples = await interleave(rounds, contestants);
    const rows = lensIds.map((name) => ({ name, ours: samples[name] ?? [], other: samples[bare] ?? [] }));
    return [{ title: "Lens, ms from question to answer in the server, warm; other: a bare RETURN 1", rows }];
  },
};

async function meanTime(ask: () => Promise<unknown>): Promise<number> {
  const whole = await timed(async () => {
    for (let time = 0; time < TIMES; time += 1) await ask();
  });
  return whole / TIMES;
}

async function roundTrip(stand: Stand): Promise<void> {
  const { driver, database } = (await stand.facts()).place;
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
  await session.run(cypherFile("load", "ping"));
  await session.close();
}
