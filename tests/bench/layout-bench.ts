import { multilevelPlaces } from "#layout/multilevel.ts";
import type { Bench } from "./bench.ts";
import type { Comparison } from "./comparison.ts";
import { GRAPH_FAMILIES, type SampleGraph } from "./layout-graphs.ts";
import { d3Peer, forceAtlasPeer, type LayoutPeer, type PeerRun } from "./layout-peers.ts";
import { faultsIn, type LayoutFaults } from "./layout-quality.ts";
import { interleave } from "./rounds.ts";
import type { Table } from "./table.ts";

const SIZES = [500, 2_000];
const LARGE_SIZES = [...SIZES, 10_000, 20_000, 50_000];
/** What takes minutes is measured once. */
const MANY = 5_000;
/** A library that takes longer is stopped, and its time reckoned from the steps that it has taken. */
const PATIENCE_MS = 40_000;

interface Sample extends LayoutFaults {
  readonly ms: number;
  /** The share of its steps that it took. */
  readonly done: number;
}

/** Places by forces in the time they take, and how well they show the graph. */
export const layoutBench: Bench = {
  rounds: 3,
  async run(_stand, rounds, { large, sizes = large ? LARGE_SIZES : SIZES }) {
    const peers = [["ForceAtlas2 of graphology", forceAtlasPeer] as const, ["d3-force", d3Peer] as const];
    const tables: Table[] = [];
    for (const [name, peer] of peers) tables.push(...(await tablesAgainst(name, peer, rounds, sizes)));
    return tables;
  },
};

async function tablesAgainst(
  name: string,
  peer: LayoutPeer,
  rounds: number,
  sizes: readonly number[],
): Promise<Table[]> {
  const measured: { readonly label: string; readonly ours: Sample[]; readonly other: Sample[] }[] = [];
  for (const count of sizes)
    for (const family of GRAPH_FAMILIES) {
      const sample = family(count);
      const label = `${sample.name} ${sample.graph.count}/${sample.graph.source.length}`;
      console.error(`  ${name}: ${label}`);
      const samples = await interleave(count > MANY ? 1 : rounds, {
        ours: async () => taken(sample, () => ({ places: multilevelPlaces(sample.graph, 1), done: 1 })),
        other: async () => taken(sample, peer(sample.graph)),
      });
      const done = Math.min(...samples.other.map((one) => one.done));
      const stopped = done < 1 ? `, other stopped after ${Math.round(100 * done)} %` : "";
      measured.push({ label: `${label}${stopped}`, ...samples });
    }
  const rows = (of: (one: Sample) => number): Comparison[] =>
    measured.map(({ label, ours, other }) => ({ name: label, ours: ours.map(of), other: other.map(of) }));
  return [
    {
      title: `Layout, ms (goal 8: ≤0.08 of ForceAtlas2 at 10k and 20k, ≤0.04 at 50k); other: ${name}`,
      rows: rows(({ ms }) => ms),
    },
    { title: `Layout, stress (goal 8: ≤1.1); other: ${name}`, rows: rows(({ stress }) => stress) },
    { title: `Layout, share of neighbours lost; other: ${name}`, rows: rows(({ lostNeighbours }) => lostNeighbours) },
    { title: `Layout, share of strangers nearby; other: ${name}`, rows: rows(({ mixedGroups }) => mixedGroups) },
  ];
}

function taken(sample: SampleGraph, lay: (patienceMs: number) => PeerRun): Sample {
  const begun = performance.now();
  const { places, done } = lay(PATIENCE_MS);
  const ms = (performance.now() - begun) / done;
  return { ms, done, ...faultsIn(sample)(places) };
}
