import * as z from "zod";
import { ENTITY_KINDS, entityKinds } from "#contract/kinds.ts";

/* What the records of a dataset are made of: ids, slugs, dates and texts, each with its own way to mend it. */

const PREFIXES = entityKinds.map((kind) => ENTITY_KINDS[kind].prefix).join("|");
export const entityId = z.string().regex(new RegExp(`^(${PREFIXES}):[a-z0-9][a-z0-9./-]*$`), {
  error: `Not an entity id: write <prefix>:<slug> in lower case, with one of the prefixes ${PREFIXES.replaceAll("|", ", ")}.`,
});
export const slug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9/-]*$/, { error: "Not a slug: use lower-case letters, digits and hyphens." });
export const sourceId = z
  .string()
  .regex(/^src:[a-z0-9][a-z0-9/-]*$/, { error: "Not a source id: write src:<slug> in lower case." });
/** A quoted ISO date of day, month or year precision. */
export const date = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, {
  error: 'Not a date: write "2025", "2025-09" or "2025-09-25", in quotes.',
});
export const prose = z.string().trim().min(1);
export const oneOrMore = <T extends z.ZodType>(item: T) =>
  z.union([item.transform((one) => [one]), z.array(item).min(1)]);

/** Who says so: bare ids, or ids with the place within the source. At least one. */
export const sources = z
  .array(
    z.union([
      sourceId.transform((id) => ({ id, locator: undefined })),
      z.strictObject({ id: sourceId, locator: prose.optional() }),
    ]),
  )
  .min(1);
