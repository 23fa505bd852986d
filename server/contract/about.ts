import * as z from "zod/mini";
import { CLAIM_STATUSES, DISPUTE_KINDS } from "./kinds.ts";

/** How many months before the last revision of the facts the latest figure of its kind counts as old. */
export const STALE_MONTHS = 24;

const count = z.int().check(z.nonnegative());

/** What the dataset is and how good: for a page about the data. */
export const About = z.strictObject({
  /** The hash of the facts. */
  dataset: z.string(),
  title: z.string(),
  licence: z.string(),
  /** ISO dates: when the facts were last revised, and when they were last written into this database. */
  updated: z.string(),
  loadedAt: z.optional(z.string()),
  counts: z.strictObject({
    entities: count,
    links: count,
    claims: count,
    /** Claims that state a number. */
    observations: count,
    metrics: count,
    sources: count,
    disputes: count,
    /** Our own verdicts on companies and legs. */
    reviews: count,
  }),
  statuses: z.array(z.strictObject({ status: z.enum(CLAIM_STATUSES), claims: count })),
  /** Who says it: the publisher of most claims first. */
  publishers: z.array(z.strictObject({ publisher: z.string(), sources: count, claims: count })),
  /** Claims that one source alone supports. */
  singleSource: count,
  /** Of the latest figures of their kind about a thing, those older than STALE_MONTHS when the facts were last revised. */
  stale: z.strictObject({ figures: count, of: count }),
  disputes: z.array(
    z.strictObject({
      kind: z.enum(DISPUTE_KINDS),
      topic: z.string(),
      reason: z.string(),
      /** What both claims are about, by id and name. */
      about: z.array(z.strictObject({ id: z.string(), name: z.string() })),
      claims: z.tuple([z.string(), z.string()]),
    }),
  ),
});
export type About = z.infer<typeof About>;
