import type { Claim, EntityDetail } from "#contract/entity.ts";
import { FLOWS, type Flow } from "#contract/kinds.ts";
import type { Subgraph } from "#contract/subgraph.ts";

export interface Leg {
  readonly id: string;
  readonly name: string;
  readonly flow: Flow;
  /** What is drawn as fulfilling it. */
  readonly fulfilledBy: readonly { readonly id: string; readonly name: string }[];
}

/** The legs of the formula in a picture and what fulfils each, read from its links; in the order of the flows. */
export function legsOf({ kinds, types, nodes, links }: Subgraph): readonly Leg[] {
  const leg = kinds.indexOf("leg");
  const fulfils = types.findIndex(({ type }) => type === "FULFILS");
  return nodes.id
    .flatMap((id, row): Leg[] => {
      if (nodes.kind[row] !== leg) return [];
      const sources = links.target.flatMap((target, link) =>
        target === row && links.type[link] === fulfils ? [links.source[link] ?? -1] : [],
      );
      const fulfilledBy = [...new Set(sources)].map((source) => ({
        id: nodes.id[source] ?? "",
        name: nodes.name[source] ?? "",
      }));
      return [{ id, name: nodes.name[row] ?? id, flow: FLOWS[nodes.flow[row] ?? 0] ?? "none", fulfilledBy }];
    })
    .toSorted((a, b) => FLOWS.indexOf(a.flow) - FLOWS.indexOf(b.flow));
}

/** The live assessment of a company against a leg, if there is one. */
export function assessmentOf({ claims }: EntityDetail, leg: string): Claim | undefined {
  const meant = claims.filter(
    ({ verdict, objects, rank }) => verdict && rank !== "deprecated" && objects.some(({ id }) => id === leg),
  );
  return meant.find(({ rank }) => rank === "preferred") ?? meant[0];
}
