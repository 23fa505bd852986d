import type { LoadPlan } from "./load-plan.ts";
import type { NodeKind, RelationshipKind } from "./load-rows.ts";

export interface KindSummary {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
}

/** What a load did, per kind of thing. `evidence` is the relationships from claims to what they are about and who says so. */
export interface LoadSummary {
  readonly kinds: { readonly [Kind in NodeKind | RelationshipKind]: KindSummary };
  /** The hash of the facts that are now in the graph. */
  readonly hash: string;
  readonly milliseconds: number;
}

/** Kinds whose loss would be a loss of facts, and how much of each may go unasked. */
const GUARDED = ["entities", "claims", "sources"] as const;
const MOST_REMOVED = 0.2;

/** @param replaced of the claims that are removed, how many come back with other content: those count as changed */
export function summarise(plan: LoadPlan, replaced: number): LoadSummary["kinds"] {
  const { entities, claims, sources, metrics, arrangements } = plan.nodes;
  const { links, evidence, disputes } = plan.relationships;
  const { added, changed, removed, unchanged } = counts(claims);
  return {
    entities: counts(entities),
    links: counts(links),
    claims: { added: added - replaced, changed: changed + replaced, removed: removed - replaced, unchanged },
    sources: counts(sources),
    metrics: counts(metrics),
    disputes: counts(disputes),
    evidence: counts(evidence),
    arrangements: counts(arrangements),
  };
}

/** Why a load takes too much away, in words; undefined where it does not. */
export function tooManyRemovals(kinds: LoadSummary["kinds"]): string | undefined {
  const losses = GUARDED.flatMap((kind) => {
    const { changed, removed, unchanged } = kinds[kind];
    const before = changed + removed + unchanged;
    return removed > MOST_REMOVED * before ? [`${removed} of ${before} ${kind}`] : [];
  });
  if (losses.length === 0) return undefined;
  const most = `${MOST_REMOVED * 100} %`;
  return `The load would remove ${losses.join(" and ")}, which is more than ${most}. If that is meant, allow it with --allow-removals.`;
}

/** Counts as lines of a table, ending with what happened in all. */
export function summaryLines({ kinds, hash, milliseconds }: LoadSummary): readonly string[] {
  const columns = ["added", "changed", "removed", "unchanged"] as const;
  const row = (name: string, cells: readonly (string | number)[]) =>
    name.padEnd(14) + cells.map((cell) => String(cell).padStart(10)).join("");
  return [
    row("", columns),
    ...Object.entries(kinds).map(([kind, count]) =>
      row(
        kind,
        columns.map((column) => count[column]),
      ),
    ),
    `Facts ${hash}, loaded in ${(milliseconds / 1000).toFixed(1)} s.`,
  ];
}

function counts({
  added,
  changed,
  removed,
  unchanged,
}: {
  added: readonly unknown[];
  changed: readonly unknown[];
  removed: readonly unknown[];
  unchanged: number;
}): KindSummary {
  return { added: added.length, changed: changed.length, removed: removed.length, unchanged };
}
