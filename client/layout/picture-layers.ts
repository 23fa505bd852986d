import { entityKinds, FLOWS } from "#contract/kinds.ts";
import type { Subgraph } from "#contract/subgraph.ts";

/** From above to below: who acts, what pays, what it can do with that, what it does, and what comes of it. */
export const LAYER_NAMES = ["Companies", "Money", "Capability", "Initiatives", "What comes of it"] as const;

const OF_KIND: Readonly<Record<string, number>> = {
  thesis: 0,
  company: 0,
  initiative: 3,
  market: 4,
  event: 4,
  place: 4,
};
const [MONEY, CAPABILITY, OUTCOME] = [1, 2, 4];

/**
 * The layer of every node, as an index into LAYER_NAMES: by its kind, or else by what flows through its links. Undefined where
 * nothing of the picture is of the atlas, so that its kinds say nothing.
 */
export function pictureLayers({ kinds, nodes, links }: Subgraph): Uint32Array | undefined {
  if (!kinds.some((kind) => entityKinds.some((own) => own === kind))) return undefined;
  const money = new Uint8Array(nodes.id.length);
  const means = new Uint8Array(nodes.id.length);
  for (const [row, source] of links.source.entries()) {
    const flow = FLOWS[links.flow[row] ?? 0];
    const marked = flow === "money" ? money : flow === "none" ? undefined : means;
    if (marked) marked[source] = marked[links.target[row] ?? source] = 1;
  }
  return Uint32Array.from(nodes.id, (_, row) => {
    const kind = kinds[nodes.kind[row] ?? -1] ?? "";
    const own = OF_KIND[kind];
    if (own !== undefined) return own;
    const flow = FLOWS[nodes.flow[row] ?? 0] ?? "none";
    if (flow !== "none") return flow === "money" ? MONEY : CAPABILITY;
    if (money[row]) return MONEY;
    return means[row] || kind === "business" || kind === "leg" ? CAPABILITY : OUTCOME;
  });
}
