import { inDrawingOrder } from "./view-state.ts";

/** More are not left out by an address. */
const MOST = 60;
const LONGEST = 200;

/**
 * Reads `concept,place,Person`: kinds of the atlas, and labels of another database, in which commas and percent signs are
 * encoded. Never fails; what cannot be read is left out.
 */
export function readKinds(text: string | null): readonly string[] {
  const read = (text ?? "").split(",").flatMap((word) => decoded(word) ?? []);
  return inDrawingOrder(read.filter((word) => word.trim() !== "" && word.length <= LONGEST)).slice(0, MOST);
}

/** Writes kinds so that `readKinds` reads them back. */
export function kindsText(kinds: readonly string[]): string {
  return kinds.map((kind) => kind.replaceAll("%", "%25").replaceAll(",", "%2C")).join(",");
}

function decoded(word: string): string | undefined {
  const read = word.replaceAll(/%2C/gi, ",").replaceAll("%25", "%");
  // Half a character cannot be written into an address.
  return read === "" ? undefined : read.replaceAll(/\p{Surrogate}/gu, "\ufffd");
}
