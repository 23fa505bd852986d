// Generated from cypher/lenses/*.cypher by `npm run gen`; do not edit.
import type { LensDescription } from "./lens.ts";

export const lenses = {
} as const satisfies Record<string, LensDescription>;
