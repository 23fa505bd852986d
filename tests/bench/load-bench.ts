import { readFileSync } from "node:fs";
import { loadDataset } from "#graph/load-dataset.ts";
import { loadBarely } from "./bare-load.ts";
import type { Bench } from "./bench.ts";
import { interleave, timed } from "./rounds.ts";

/** Into an empty database that has our constraints, and once more where nothing has changed. */
export const loadBench: Bench = {
  rounds: 5,
  async run(stand, rounds) {
    const { place, rows } = await stand.facts();
    const { driver, database } = place;
    const empty = readFileSync(new URL("./empty.cypher", import.meta.url), "utf8");
    const twice = (load: () => Promise<unknown>) => async () => {
      await driver.executeQuery(empty, {}, { database });
      return { first: await timed(load), again: await timed(load) };
    };
    const ours = twice(() => loadDataset(driver, database, rows));
    const other = twice(() => loadBarely(driver, database, rows));
    await interleave(1, { ours, other });
    const samples = await interleave(rounds, { ours, other });
    // Other benches find the facts as they left them.
    await ours();
    const names = { first: "into an empty database", again: "nothing changed" } as const;
    const table = (["first", "again"] as const).map((time) => ({
      name: names[time],
      ours: samples.ours.map((times) => times[time]),
      other: samples.other.map((times) => times[time]),
    }));
    return [{ title: "Load, ms for all facts and drawings; other: a bare UNWIND loop with MERGE", rows: table }];
  },
};
