import { createHash } from "node:crypto";

/** The first `digits` hex digits of a SHA-256 over what `value` holds; the order of its keys and absent keys do not count. */
export function contentHash(value: unknown, digits: number): string {
  return createHash("sha256").update(canonicalJson(value)).digest("hex").slice(0, digits);
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, held: unknown) => {
    if (typeof held !== "object" || held === null || Array.isArray(held)) return held;
    return Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
