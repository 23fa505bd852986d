import type { Expansion } from "./expansion.ts";
import type { PathChoice } from "./path.ts";

/** One thing that a view draws beside what its lens does: whose statement asks for it, and with what. */
export interface Addition {
  /** The name of a file in cypher/lookups. */
  readonly statement: "expansion" | "paths";
  readonly params: Readonly<Record<string, string | number | readonly string[]>>;
}

/** What a view draws beside what its lens does, in the order in which it is settled: first the way, then the neighbours. */
export function additionsOf(path: PathChoice | undefined, expansions: readonly Expansion[]): readonly Addition[] {
  return [
    ...(path ? [{ statement: "paths", params: wayParams(path) } as const] : []),
    ...expansions.map((expansion) => ({ statement: "expansion", params: { ...expansion } }) as const),
  ];
}

function wayParams({ from, to, nth }: PathChoice): Addition["params"] {
  return { from, to, types: [], skip: nth - 1, limit: 1 };
}
