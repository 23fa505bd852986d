import type { Subgraph } from "#contract/subgraph.ts";
import { linkKey } from "./sieve.ts";
import { type ViewFilter, visibleRows } from "./visible-rows.ts";

/** Who published what the links of a picture that are left rest on, whoever stands behind most of them first; nobody where no claims are known. */
export function publishersOf(picture: Subgraph, filter: ViewFilter): readonly string[] {
  const counts = new Map<string, number>();
  for (const row of visibleRows(picture, filter).links) {
    const claims = filter.evidence?.ofLink.get(linkKey(picture, row)) ?? [];
    for (const name of new Set(claims.flatMap(({ publishers }) => publishers)))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).map(([name]) => name);
}
