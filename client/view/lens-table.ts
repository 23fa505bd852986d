import { type LensId, lensIds } from "#contract/endpoints.ts";
import type { LensDescription, LensParam } from "#contract/lens.ts";
import { lenses } from "#contract/lenses.gen.ts";

export type LensTable = ReadonlyMap<string, LensDescription>;

const described: Readonly<Record<string, LensDescription>> = lenses;

/** What the address `/` shows. */
export const DEFAULT_LENS = "formula";

/** Every lens by its id, the default one first, the others in the order of the files. */
export const lensTable: LensTable = new Map(
  Object.entries(described).toSorted(([a], [b]) => Number(b === DEFAULT_LENS) - Number(a === DEFAULT_LENS)),
);

/** Whether there is a lens of that name, so that it can be asked. */
export function isLensId(name: string): name is LensId {
  return lensIds.some((id) => id === name);
}

type EntityParam = Extract<LensParam, { type: "entity" }>;

/**
 * The parameter that says whom a lens is about, and so what `compare` replaces:
 * its first of type entity; undefined where it has none.
 */
export function subjectParam(
  lens: LensDescription | undefined,
): { readonly name: string; readonly param: EntityParam } | undefined {
  for (const [name, param] of Object.entries(lens?.params ?? {})) if (param.type === "entity") return { name, param };
  return undefined;
}
