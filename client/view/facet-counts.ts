import type { Subgraph } from "#contract/subgraph.ts";
import type { AnyTermFacet, TermFacet } from "./filter.ts";
import { isProperty, keyOf, type PropertyName } from "./property-index.ts";
import { linkKey, sieveOf, type ViewFilter } from "./sieve.ts";
import { visibleRows } from "./visible-rows.ts";

export interface TermCount {
  readonly term: string;
  /** Entities of a kind or with a property; for all else links. Counted among what the other filters leave. */
  readonly count: number;
}

/**
 * The words of a facet that a picture has, the most frequent first, then by the alphabet. A word of which the other filters
 * leave nothing stays with 0, so that a list does not jump.
 */
export function termCounts(picture: Subgraph, filter: ViewFilter, facet: AnyTermFacet): readonly TermCount[] {
  const counts = new Map(allTerms(picture, filter, facet).map((term) => [term, 0]));
  const tell = (terms: Iterable<string>) => {
    for (const term of new Set(terms)) counts.set(term, (counts.get(term) ?? 0) + 1);
  };
  const { nodes, links } = visibleRows(picture, filter, facet);
  const sieve = sieveOf(picture, filter, facet);
  if (facet === "kind") for (const row of nodes) tell([kindOf(picture, row)]);
  else if (isProperty(facet)) for (const row of nodes) tell(wordsOf(picture, filter, facet, row));
  else if (facet === "type") for (const row of links) tell([typeOf(picture, row)]);
  else for (const row of links) tell((sieve.claims(row) ?? []).flatMap((claim) => claimTerms(claim, facet)));
  return [...counts]
    .map(([term, count]) => ({ term, count }))
    .sort((a, b) => b.count - a.count || (a.term < b.term ? -1 : 1));
}

function allTerms(picture: Subgraph, filter: ViewFilter, facet: AnyTermFacet): readonly string[] {
  if (isProperty(facet)) return picture.nodes.id.flatMap((_, row) => wordsOf(picture, filter, facet, row));
  if (facet === "kind") return picture.nodes.id.map((_, row) => kindOf(picture, row));
  if (facet === "type") return picture.links.source.map((_, row) => typeOf(picture, row));
  return picture.links.source.flatMap((_, row) =>
    (filter.evidence?.ofLink.get(linkKey(picture, row)) ?? []).flatMap((claim) => claimTerms(claim, facet)),
  );
}

function claimTerms(
  claim: { readonly said: string; readonly confidence: string; readonly publishers: readonly string[] },
  facet: Exclude<TermFacet, "kind" | "type">,
): readonly string[] {
  return facet === "source" ? claim.publishers : [claim[facet]];
}

function wordsOf({ nodes }: Subgraph, { properties }: ViewFilter, name: PropertyName, row: number): readonly string[] {
  return (
    properties
      ?.get(keyOf(name))
      ?.ofEntity.get(nodes.id[row] ?? "")
      ?.map(String) ?? []
  );
}

function kindOf({ kinds, nodes }: Subgraph, row: number): string {
  return kinds[nodes.kind[row] ?? -1] ?? "";
}

function typeOf({ types, links }: Subgraph, row: number): string {
  return types[links.type[row] ?? -1]?.type ?? "";
}
