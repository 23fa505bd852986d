import type { Claim, EntityDetail } from "#contract/entity.ts";
import { FLOWS, type Flow } from "#contract/kinds.ts";
import type { Subgraph } from "#contract/subgraph.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Leg {
  readonly id: string;
  readonly name: string;
  readonly flow: Flow;
  /** What is drawn as fulfilling it. */
  readonly fulfilledBy: readonly Named[];
  /** Whose verdicts are drawn, by what they say; without those that nobody has. */
  readonly verdicts: readonly { readonly words: string; readonly companies: readonly Named[] }[];
}

/** What a link to a leg says of whoever it comes from, the strictest first. */
const VERDICTS = [
  { type: "PASSES", words: "passed by" },
  { type: "PARTLY_PASSES", words: "in part by" },
  { type: "MEETS", words: "met, says the article, by" },
] as const;

/** The legs of the formula in a picture and who stands on each, read from its links; in the order of the flows. */
export function legsOf({ kinds, types, nodes, links }: Subgraph): readonly Leg[] {
  const leg = kinds.indexOf("leg");
  const sourcesOf = (row: number, type: string): readonly Named[] => {
    const sources = links.target.flatMap((target, link) =>
      target === row && types[links.type[link] ?? -1]?.type === type ? [links.source[link] ?? -1] : [],
    );
    return [...new Set(sources)].map((source) => ({ id: nodes.id[source] ?? "", name: nodes.name[source] ?? "" }));
  };
  return nodes.id
    .flatMap((id, row): Leg[] => {
      if (nodes.kind[row] !== leg) return [];
      const verdicts = VERDICTS.map(({ type, words }) => ({ words, companies: sourcesOf(row, type) }));
      return [
        {
          id,
          name: nodes.name[row] ?? id,
          flow: FLOWS[nodes.flow[row] ?? 0] ?? "none",
          fulfilledBy: sourcesOf(row, "FULFILS"),
          verdicts: verdicts.filter(({ companies }) => companies.length > 0),
        },
      ];
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
