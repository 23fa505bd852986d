import { multilevelPlaces } from "#layout/multilevel.ts";
import type { Places } from "#layout/places.ts";
import type { Bench } from "./bench.ts";
import type { Comparison } from "./comparison.ts";
import { GRAPH_FAMILIES, type SampleGraph } from "./layout-graphs.ts";
import { d3Peer, forceAtlasPeer, type LayoutPeer } from "./layout-peers.ts";
import { faultsIn, type LayoutFaults } from "./layout-quality.ts";
import { interleave } from "./rounds.ts";
import type { Table } from "./table.ts";

const SIZES = [500, 2_000];
const LARGE_SIZES = [...SIZES, 10_000, 20_000, 50_000];
/** What takes minutes is measured once. */
const MANY = 5_000;

interface Sample extends LayoutFaults {
  readonly ms: number;
}

/** Places by forces in the time they take, and how well they show the graph. */
export const layoutBench: Bench = {
  rounds: 3,
  async run(_stand, rounds, { large }) {
    const peers = [["ForceAtlas2 of graphology", forceAtlasPeer] as const, ["d3-force", d3Peer] as const];
    const tables: Table[] = [];
    for (const [name, peer] of peers) tables.push(...(await tablesAgainst(name, peer, rounds, large)));
    return tables;
  },
};

async function tablesAgainst(name: string, peer: LayoutPeer, rounds: number, large: boolean): Promise<Table[]> {
  const measured: { readonly label: string; readonly ours: Sample[]; readonly other: Sample[] }[] = [];
  for (const count of large ? LARGE_SIZES : SIZES)
    for (const family of GRAPH_FAMILIES) {
      const sample = family(count);
      const label = `${sample.name} ${sample.graph.count}/${sample.graph.source.length}`;
      console.error(`  ${name}: ${label}`);
      const samples = await interleave(count > MANY ? 1 : rounds, {
        ours: async () => taken(sample, () => multilevelPlaces(sample.graph, 1)),
        other: async () => taken(sample, peer(sample.graph)),
      });
      measured.push({ label, ...samples });
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

function taken(sample: SampleGraph, lay: () => Places): Sample {
  const begun = performance.now();
  const places = lay();
  const ms = performance.now() - begun;
  return { ms, ...faultsIn(sample)(places) };
}
