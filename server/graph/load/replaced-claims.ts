import type { ExistingNode, ExistingRelationship, LoadNode, LoadRelationship } from "./load-rows.ts";

type About = Pick<LoadRelationship | ExistingRelationship, "type" | "from" | "to">;

/**
 * How many of the removed claims come back among the added ones with other content. A claim's id changes with what it
 * states, so a corrected number is a new claim to the graph; to a reader it is the old one changed.
 * Claims are paired by key, then by predicate and subjects.
 */
export function countReplaced(
  removed: readonly ExistingNode[],
  added: readonly LoadNode[],
  aboutRemoved: readonly About[],
  aboutAdded: readonly About[],
): number {
  const before = subjectsOf(aboutRemoved);
  const after = subjectsOf(aboutAdded);
  const byKey = pair(removed, added, ({ properties }) => properties.key as string | null | undefined);
  const byTopic = pair(
    byKey.removed,
    byKey.added,
    ({ id, properties }, isNew) => `${properties.predicate} ${(isNew ? after : before).get(id)?.sort().join(" ")}`,
  );
  return removed.length - byTopic.removed.length;
}

/** What is left of both sides after those with the same handle have been paired, one to one. */
function pair(
  removed: readonly ExistingNode[],
  added: readonly LoadNode[],
  handleOf: (claim: Pick<LoadNode | ExistingNode, "id" | "properties">, isNew: boolean) => string | null | undefined,
): { readonly removed: readonly ExistingNode[]; readonly added: readonly LoadNode[] } {
  const waiting = new Map<string, LoadNode[]>();
  for (const claim of added) {
    const handle = handleOf(claim, true);
    if (handle) waiting.set(handle, [...(waiting.get(handle) ?? []), claim]);
  }
  const taken = new Set<LoadNode>();
  const left = removed.filter((claim) => {
    const handle = handleOf(claim, false);
    const partner = handle ? waiting.get(handle)?.shift() : undefined;
    if (partner) taken.add(partner);
    return !partner;
  });
  return { removed: left, added: added.filter((claim) => !taken.has(claim)) };
}

function subjectsOf(relationships: readonly About[]): ReadonlyMap<string, string[]> {
  const subjects = new Map<string, string[]>();
  for (const { type, from, to } of relationships) {
    if (type === "ABOUT") subjects.set(from, [...(subjects.get(from) ?? []), to]);
  }
  return subjects;
}
