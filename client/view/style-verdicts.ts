import type { Subgraph } from "#contract/subgraph.ts";

/** In which order verdicts are told, and what each looks like as an icon. */
export const VERDICT_ICONS = {
  "three legs met": "verdict-met",
  "two legs met": "verdict-met",
  "one leg met": "verdict-partly",
  "met in part": "verdict-partly",
  "no verdict here": "verdict-open",
} as const;

/** Our review goes before what the article says. */
const VERDICTS: Readonly<Record<string, { readonly rank: number; readonly met: boolean }>> = {
  PASSES: { rank: 2, met: true },
  PARTLY_PASSES: { rank: 2, met: false },
  MEETS: { rank: 1, met: true },
};
const COUNTED = ["met in part", "one leg met", "two legs met", "three legs met"] as const;

/**
 * On how many legs each company of a picture stands, by the verdicts that are drawn; undefined of what is no company, and of
 * everything where no verdict is drawn at all.
 */
export function verdictWords({ kinds, types, nodes, links }: Subgraph): readonly (string | undefined)[] {
  const said = nodes.id.map(() => new Map<number, { readonly rank: number; readonly met: boolean }>());
  let isAnySaid = false;
  links.source.forEach((source, at) => {
    const verdict = VERDICTS[types[links.type[at] ?? -1]?.type ?? ""];
    const leg = links.target[at] ?? -1;
    if (!verdict) return;
    isAnySaid = true;
    const before = said[source]?.get(leg);
    if (!before || before.rank < verdict.rank) said[source]?.set(leg, verdict);
  });
  return said.map((verdicts, row) => {
    if (!isAnySaid || kinds[nodes.kind[row] ?? -1] !== "company") return undefined;
    if (verdicts.size === 0) return "no verdict here";
    return COUNTED[[...verdicts.values()].filter(({ met }) => met).length] ?? "three legs met";
  });
}
