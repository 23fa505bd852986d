import type { Expansion } from "./expansion.ts";

/** The statements that are put together: cypher/lookups/view-part.cypher and expansion.cypher. */
export interface ViewStatements {
  readonly part: string;
  /** With the parameters `$id`, `$limit`, `$rank` and `$links`. */
  readonly expansion: string;
}

const PLACE = /^ *RETURN \[\] AS entities.*$/m;

/**
 * One statement for a view and its expansions: a row for what the lens draws, one for each expansion. The parameters of
 * the first expansion are `$id1`, `$limit1`, `$rank1` and `$links1`, of the second `$id2` and so on.
 */
export function expandedCypher(
  lens: string,
  { part, expansion }: ViewStatements,
  expansions: readonly Expansion[],
): string {
  if (expansions.length === 0) return lens;
  const numbered = expansions.map((_, at) => expansion.replaceAll(/\$(id|limit|rank|links)\b/g, `$$$1${at + 1}`));
  return [lens, ...numbered].map((text) => part.trim().replace(PLACE, () => indented(text))).join("\nUNION ALL\n");
}

/** The values of the parameters of `expandedCypher` that are not the lens's own. */
export function expansionParams(expansions: readonly Expansion[]): Record<string, string | number | readonly string[]> {
  return Object.fromEntries(
    expansions.flatMap(({ id, limit, rank, links }, at) =>
      Object.entries({ id, limit, rank, links }).map(([name, value]) => [`${name}${at + 1}`, value]),
    ),
  );
}

function indented(text: string): string {
  return text.trim().replaceAll(/^(?=.)/gm, "  ");
}
