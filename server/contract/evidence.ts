import * as z from "zod/mini";

const count = z.int().check(z.nonnegative());
const rows = z.array(count);

/**
 * All claims that stand, and which of them every link rests on: what a view can be filtered by, and when it was claimed.
 * Columns and dictionaries as in a subgraph, in the order of ids; the same for every view of the same facts.
 */
export const Evidence = z.strictObject({
  /** The hash of the facts that were loaded. */
  dataset: z.string(),
  /** Dictionaries. Dates are ISO of any precision, the earliest first. */
  entities: z.array(z.string()),
  types: z.array(z.string()),
  publishers: z.array(z.string()),
  dates: z.array(z.string()),
  claims: z.strictObject({
    /** Index into CLAIM_KINDS. */
    kind: rows,
    /** Index into CONFIDENCES. */
    confidence: rows,
    /** Index into `dates`. */
    date: rows,
    /** Index into `dates`: when a later claim took its place; -1 where none has. */
    superseded: z.array(z.int()),
    /** Indices into `publishers`. */
    publishers: z.array(rows),
    /** Indices into `entities`: its subjects and objects. */
    about: z.array(rows),
    /** The sum of money that it states, in US dollars at the rate of the formula; null where it states none. */
    usd: z.array(z.nullable(z.number())),
  }),
  links: z.strictObject({
    /** Indices into `entities`. */
    source: rows,
    target: rows,
    /** Index into `types`. */
    type: rows,
    /** Rows of `claims`. */
    claims: z.array(rows),
  }),
});
export type Evidence = z.infer<typeof Evidence>;
