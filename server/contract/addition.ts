import type { Expansion } from "./expansion.ts";
import type { PathChoice } from "./path.ts";

/** One thing that a view draws beside what its lens does: whose statement asks for it, and with what. */
export interface Addition {
  /** The name of a file in cypher/lookups. */
  readonly statement: "expansion" | "paths";
  readonly params: Readonly<Record<string, string | number | readonly string[]>>;
}

/** What a view draws beside what its lens does, in the order in which it is settled: first the ways, then the neighbours. */
export function additionsOf(ways: readonly PathChoice[], expansions: readonly Expansion[]): readonly Addition[] {
  return [
    ...ways.map((way) => ({ statement: "paths", params: wayParams(way) }) as const),
    ...expansions.map((expansion) => ({ statement: "expansion", params: { ...expansion } }) as const),
  ];
}

function wayParams({ from, to, nth, without }: PathChoice): Addition["params"] {
  return { from, to, types: [], without, skip: nth - 1, limit: 1 };
}
