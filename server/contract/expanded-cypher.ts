import type { Addition } from "./addition.ts";

/** The statements that are put together: view-whole.cypher, view-part.cypher, expansion.cypher and paths.cypher of cypher/lookups. */
export interface ViewStatements extends Readonly<Record<Addition["statement"], string>> {
  readonly whole: string;
  readonly part: string;
}

const PLACE = /^ *RETURN \[\] AS entities.*$/m;

/**
 * One statement for a view and all that it draws beside its lens, in one row, with what links the one to the other. The
 * parameters of the first addition end in 1, as `$id1`, those of the second in 2 and so on.
 */
export function expandedCypher(
  lens: string,
  { whole, part, ...statements }: ViewStatements,
  additions: readonly Addition[],
): string {
  if (additions.length === 0) return lens;
  const numbered = additions.map(({ statement, params }, at) =>
    statements[statement].replaceAll(/\$(\w+)/g, (whole, name: string) =>
      name in params ? `${whole}${at + 1}` : whole,
    ),
  );
  const parts = [lens, ...numbered].map((text) => part.trim().replace(PLACE, () => indented(text)));
  return whole.trim().replace(PLACE, () => indented(parts.join("\nUNION ALL\n")));
}

/** The values of the parameters of `expandedCypher` that are not the lens's own. */
export function additionParams(additions: readonly Addition[]): Addition["params"] {
  return Object.fromEntries(
    additions.flatMap(({ params }, at) =>
      Object.entries(params).map(([name, value]) => [`${name}${at + 1}`, value] as const),
    ),
  );
}

function indented(text: string): string {
  return text.trim().replaceAll(/^(?=.)/gm, "  ");
}
