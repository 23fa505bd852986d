import { FLOWS, type Flow } from "#contract/kinds.ts";
import { Subgraph } from "#contract/subgraph.ts";

type Node = readonly [id: string, kind: string];
type Link = readonly [source: string, target: string, type: string, flow: Flow, hedge?: string, disputes?: number];

/** A small answer of a lens, of the contract's shape, from pairs and triples; names are the ids. */
export function pictured({
  nodes,
  links,
}: {
  readonly nodes: readonly Node[];
  readonly links: readonly Link[];
}): Subgraph {
  const kinds = [...new Set(nodes.map(([, kind]) => kind))];
  const types = [...new Set(links.map(([, , type]) => type))];
  const ids = nodes.map(([id]) => id);
  const zeros = nodes.map(() => 0);
  return Subgraph.parse({
    dataset: "test",
    asOf: "2025-09-26",
    kinds,
    forms: [],
    types: types.map((type) => ({ type, label: type.toLowerCase().replaceAll("_", " ") })),
    nodes: {
      id: ids,
      name: ids,
      nameZh: ids.map(() => ""),
      kind: nodes.map(([, kind]) => kinds.indexOf(kind)),
      form: ids.map(() => -1),
      flow: zeros,
      figure: ids.map(() => ""),
      tier: ids.map(() => 2),
      degree: ids.map(() => 1),
      disputes: zeros,
      x: ids.map((_, row) => row * 10),
      y: zeros,
    },
    links: {
      source: links.map(([source]) => ids.indexOf(source)),
      target: links.map(([, target]) => ids.indexOf(target)),
      type: links.map(([, , type]) => types.indexOf(type)),
      flow: links.map(([, , , flow]) => FLOWS.indexOf(flow)),
      claims: links.map(() => 1),
      hedge: links.map(([, , , , hedge = ""]) => hedge),
      disputes: links.map(([, , , , , disputes = 0]) => disputes),
    },
    shown: {
      entities: { shown: nodes.length, total: nodes.length },
      links: { shown: links.length, total: links.length },
    },
    evidence: { claims: links.length, sources: 1, disputes: 0 },
    arrangement: { name: "formula", width: 780, height: 800 },
  });
}
