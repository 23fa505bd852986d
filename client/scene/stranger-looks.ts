/** How many looks there are for kinds that the atlas does not have; see appearance.ts. */
export const STRANGER_LOOKS = 18;

/**
 * Which look each kind of another database gets, so that within a picture no two have the same while there are enough.
 * Most often a kind keeps its look from one picture to the next, since its name decides before its place does.
 *
 * @returns a number below STRANGER_LOOKS for each kind
 */
export function strangerLooks(kinds: readonly string[]): ReadonlyMap<string, number> {
  const looks = new Map<string, number>();
  const taken = new Set<number>();
  for (const kind of kinds.toSorted()) {
    let look = hash(kind) % STRANGER_LOOKS;
    while (taken.has(look) && taken.size < STRANGER_LOOKS) look = (look + 1) % STRANGER_LOOKS;
    taken.add(look);
    looks.set(kind, look);
  }
  return looks;
}

/** Source: FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
