import type { DisplayLink } from "./display-graph.ts";
import type { RelationshipRow } from "./row.ts";

/** A drawn link as a relationship of its type. */
export function linkRow({
  id,
  type,
  from,
  to,
  inverse,
  hedge,
  verdict,
  disputes,
  ...link
}: DisplayLink): RelationshipRow {
  const { label, flow, confidence, asOf, claims, sources } = link;
  return {
    id,
    type,
    from,
    to,
    properties: {
      label,
      flow,
      confidence,
      asOf,
      claims,
      sources,
      inverse: inverse ?? null,
      hedge: hedge ?? null,
      verdict: verdict ?? null,
      disputes: BigInt(disputes),
    },
  };
}
