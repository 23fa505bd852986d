import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import type { Bench } from "./bench.ts";
import { embedBench } from "./embed-bench.ts";
import { layoutBench } from "./layout-bench.ts";
import { lensBench } from "./lens-bench.ts";
import { loadBench } from "./load-bench.ts";
import { payloadBench } from "./payload-bench.ts";
import { pictureBench } from "./picture-bench.ts";
import { queryBench } from "./query-bench.ts";
import { renderBench } from "./render-bench.ts";
import { sizeBench } from "./size-bench.ts";
import { type Stand, standOn } from "./stand.ts";
import { startBench } from "./start-bench.ts";
import { tableText } from "./table.ts";
import { Workbench } from "./workbench.ts";

/* Prints how we compare with the simplest thing that does the same, measured side by side. It passes or fails nothing. */

const BENCHES: ReadonlyMap<string, Bench> = new Map([
  ["picture", pictureBench],
  ["payload", payloadBench],
  ["load", loadBench],
  ["lens", lensBench],
  ["query", queryBench],
  ["layout", layoutBench],
  ["render", renderBench],
  ["embed", embedBench],
  ["size", sizeBench],
  // The last, since it stops the database of the others.
  ["start", startBench],
]);
const USAGE = `npm run bench -- [--rounds N] [--large] [--size N]… [${[...BENCHES.keys()].join("] [")}]`;
const ONE_WISH_MS = 500;

interface Options {
  readonly names: readonly string[];
  readonly rounds: number | undefined;
  readonly large: boolean;
  readonly sizes: readonly number[] | undefined;
}

/** @throws Error with the usage, for anything that is not in it */
function readOptions(): Options {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rounds: { type: "string" },
      large: { type: "boolean", default: false },
      size: { type: "string", multiple: true },
    },
  });
  const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
  const sizes = values.size?.map(Number);
  for (const count of [rounds ?? 1, ...(sizes ?? [])])
    if (!(Number.isInteger(count) && count > 0)) throw new Error(USAGE);
  if (!positionals.every((name) => BENCHES.has(name))) throw new Error(USAGE);
  const isAsked = (name: string) => positionals.length === 0 || positionals.includes(name);
  return { names: [...BENCHES.keys()].filter(isAsked), rounds, large: values.large, sizes };
}

/** Clears everything away at the first Ctrl-C; npm passes on what the terminal sent already, so one may arrive twice. */
function clearWhenStopped(workbench: Workbench): void {
  let firstAt = Number.POSITIVE_INFINITY;
  for (const name of ["SIGINT", "SIGTERM"] as const) {
    process.on(name, () => {
      if (performance.now() - firstAt > ONE_WISH_MS) process.exit(130);
      if (firstAt !== Number.POSITIVE_INFINITY) return;
      firstAt = performance.now();
      console.error("Stopping; once more ends it at once.");
      void workbench.clear().then(() => process.exit(130));
    });
  }
}

/** A bench that breaks off takes no other with it. */
async function measure({ names, rounds, ...extent }: Options, stand: Stand): Promise<void> {
  for (const name of names) {
    const bench = BENCHES.get(name);
    if (!bench) continue;
    console.error(`bench ${name}`);
    try {
      const tables = await bench.run(stand, rounds ?? bench.rounds, extent);
      for (const table of tables) console.log(`\n${tableText(table)}`);
    } catch (failure) {
      // What Ctrl-C cuts off fails in any number of ways.
      if (stand.workbench.signal.aborted) return;
      blame(failure);
    }
  }
  const load = loadavg().map((value) => value.toFixed(1));
  console.log(
    `\nOurs by the other within one run; ${cpus().length} cores, load ${load.join(", ")}. Smaller is better.`,
  );
}

function blame(failure: unknown): void {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exitCode = 1;
}

const workbench = new Workbench();
clearWhenStopped(workbench);
try {
  await measure(readOptions(), standOn(workbench));
} catch (failure) {
  blame(failure);
} finally {
  await workbench.clear();
}
