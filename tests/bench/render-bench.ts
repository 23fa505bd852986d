import type { Page } from "playwright-core";
import { multilevelPlaces } from "#layout/multilevel.ts";
import type { Bench } from "./bench.ts";
import type { Comparison } from "./comparison.ts";
import { GRAPH_FAMILIES, type SampleGraph } from "./layout-graphs.ts";
import type { Look, PlacedGraph } from "./pages/render-view.ts";
import { interleave } from "./rounds.ts";
import type { Stand } from "./stand.ts";
import type { Table } from "./table.ts";

const SIZES = [500, 5_000];
const LARGE_SIZES = [...SIZES, 20_000, 50_000];
/** Each kind of movement of a slow library ends after this. */
const PATIENCE_MS = 2_500;
const VIEWPORT = { width: 1280, height: 800 } as const;
const PEERS = ["sigma", "force-graph", "vis-network", "cytoscape"] as const;
/** Pixels of the drawing that a node has to itself on each side. */
const ROOM = 40;

interface Sample {
  readonly first: number;
  /** From data until the picture no longer changes, names and all. */
  readonly whole: number;
  readonly frame: number;
  readonly late: number;
  readonly script: number;
  readonly settled: number;
}

/** Drawing and moving over a large graph, against the libraries that do the same. */
export const renderBench: Bench = {
  rounds: 2,
  async run(stand, rounds, { large, sizes = large ? LARGE_SIZES : SIZES }) {
    const rows: { readonly name: string; readonly peer: string; readonly ours: Sample[]; readonly other: Sample[] }[] =
      [];
    for (const size of sizes)
      for (const family of GRAPH_FAMILIES) {
        const sample = family(size);
        const name = `${sample.name} ${size}/${sample.graph.source.length}`;
        console.error(`  ${name}`);
        const graph = placed(sample);
        const turns = Object.fromEntries(
          ["ours", ...PEERS].map((library) => [library, () => told(library, measured(stand, library, graph))] as const),
        );
        const samples = await interleave(rounds, turns);
        for (const peer of PEERS) rows.push({ name, peer, ours: samples.ours ?? [], other: samples[peer] ?? [] });
      }
    const of = (value: (one: Sample) => number): Comparison[] =>
      rows.map(({ name, peer, ours, other }) => ({
        name: `${name}, ${peer}`,
        ours: ours.map(value),
        other: other.map(value),
      }));
    const own = rows.filter(({ peer }) => peer === PEERS[0]);
    return [
      {
        title: "Render, ms of a frame while moving (goal 1: ≤0.07 of sigma at 5k, ≤0.05 at 50k)",
        rows: of(({ frame }) => frame),
      },
      {
        title: "Render, ms of our slow frames, p95; other: our median frame (goal 1: ≤2)",
        rows: own.map(({ name, ours }) => ({
          name,
          ours: ours.map(({ late }) => late),
          other: ours.map(({ frame }) => frame),
        })),
      },
      { title: "Render, ms of script a frame (goal 2: ≤0.25 of sigma)", rows: of(({ script }) => script) },
      {
        title: "Render, ms from data to first frame (goal 3: ≤0.2 of sigma at 5k, ≤0.15 at 50k)",
        rows: of(({ first }) => first),
      },
      {
        title:
          "Render, ms from data to the picture in full, with its names; other: its first frame, which is all of it",
        rows: of(({ whole }) => whole),
      },
      {
        title: "Render, ms until the picture is whole again; other: a frame of sigma, whole as ever (goal 4: ≤1)",
        rows: rows
          .filter(({ peer }) => peer === PEERS[0])
          .map(({ name, ours, other }) => ({
            name,
            ours: ours.map(({ settled }) => settled),
            other: other.map(({ frame }) => frame),
          })),
      },
    ] satisfies readonly Table[];
  },
};

async function measured(stand: Stand, library: string, graph: PlacedGraph): Promise<Sample> {
  const context = await (await stand.browser()).newContext({ viewport: VIEWPORT });
  try {
    const page = await context.newPage();
    await page.goto(`${await stand.pages()}/render.html`);
    const first = await page.evaluate(([name, data]) => window.firstFrameMs(name, data), [library, graph] as const);
    const whole = first + (await page.evaluate(() => window.settledMs()));
    // Whatever is made ready after the first picture is made ready.
    await page.evaluate((looks) => window.framesMs(looks, 0), ways(graph).slice(0, 2));
    await page.evaluate(() => window.settledMs());
    const frames = await page.evaluate(([looks, most]) => window.framesMs(looks, most), [
      ways(graph),
      PATIENCE_MS,
    ] as const);
    const settled = await page.evaluate(() => window.settledMs());
    const script = await scriptMs(page, ways(graph).slice(0, 12));
    const sorted = frames.toSorted((a, b) => a - b);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
    return { first, whole, frame: at(0.5), late: at(0.95), script, settled };
  } finally {
    await context.close();
  }
}

/** Says how long a library took, since slow ones take minutes of a large graph. */
async function told<Value>(library: string, work: Promise<Value>): Promise<Value> {
  const begun = performance.now();
  const value = await work;
  console.error(`    ${library}: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  return value;
}

/** Milliseconds of JavaScript a frame, by the browser's own count. */
async function scriptMs(page: Page, looks: readonly Look[]): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const spent = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "ScriptDuration")?.value ?? Number.NaN;
  };
  const before = await spent();
  const frames = await page.evaluate(([all, most]) => window.runThrough(all, most), [looks, PATIENCE_MS] as const);
  return (1000 * ((await spent()) - before)) / frames;
}

/** Along, nearer, along there, and back again. */
function ways({ width, height }: PlacedGraph): Look[] {
  const [x, y] = [width / 2, height / 2];
  const along = (zoom: number) =>
    Array.from({ length: 12 }, (_, step) => ({
      x: x + (width / 90) * Math.sin(step + 1),
      y: y + (height / 200) * step,
      zoom,
    }));
  const nearer = Array.from({ length: 8 }, (_, step) => ({ x, y, zoom: 1.15 ** (step + 1) }));
  return [...along(1), ...nearer, ...along(1.15 ** 8), ...nearer.toReversed()];
}

function placed({ graph }: SampleGraph): PlacedGraph {
  const side = Math.sqrt(graph.count) * ROOM;
  const { x, y } = multilevelPlaces(graph, 1);
  const within = (values: Float64Array) => {
    const [least, most] = values.reduce(
      ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
      [Infinity, -Infinity],
    );
    return Array.from(values, (value) => ((value - least) / (most - least || 1)) * side);
  };
  return {
    width: side,
    height: side,
    x: within(x),
    y: within(y),
    source: [...graph.source],
    target: [...graph.target],
  };
}
