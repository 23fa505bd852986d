import * as z from "zod";
import { VERDICTS } from "#contract/kinds.ts";
import type { Threshold } from "#contract/thresholds.ts";
import { date, entityId, prose, slug, sources } from "./schema-atoms.ts";

/* How companies stand to the legs of the formula: by which rule, what the article says, and what we find ourselves. */

const threshold = z.number().positive().optional();

/** By what a leg is judged; another wording or another threshold is another version. */
export const RuleRecord = z.strictObject({
  leg: entityId,
  version: z.int().min(1),
  /** How a reviewer comes to a verdict. */
  rule: prose,
  /** How the same verdict is recomputed from numbers; it may name thresholds in words. */
  measure: prose,
  /** What the numbers are held against unless a reader says otherwise. */
  thresholds: z.strictObject({
    cover: threshold,
    users: threshold,
    cloudUsd: threshold,
    cnyPerUsd: threshold,
  } satisfies Record<Threshold, typeof threshold>),
});

/** What the article says of one company and one leg; "unknown" where it says nothing. */
export const AssessmentRecord = z.strictObject({
  company: entityId,
  leg: entityId,
  verdict: z.enum(VERDICTS),
  /** What of the company's fulfils the leg; each becomes a FULFILS link. */
  fulfilledBy: z.array(entityId).default([]),
  /** Keys of the claims the verdict rests on. */
  basedOn: z.array(slug).default([]),
  statement: prose,
  hedge: prose.max(40).optional(),
  asOf: date,
  sources,
});

/** The source under which the atlas speaks for itself. */
const OWN_READING = "src:atlas-reading";

/** What we find of one company and one leg from all the facts there are; "unknown" where they say nothing, never "no". */
export const ReviewRecord = z.strictObject({
  company: entityId,
  leg: entityId,
  verdict: z.enum(VERDICTS),
  statement: prose,
  /** Keys of the claims the verdict rests on. */
  basedOn: z.array(slug).default([]),
  /** Keys of claims that cut against it. */
  against: z.array(slug).default([]),
  asOf: date,
  sources: sources.default([{ id: OWN_READING, locator: undefined }]),
});

export type RuleRecord = z.output<typeof RuleRecord>;
export type AssessmentRecord = z.output<typeof AssessmentRecord>;
export type ReviewRecord = z.output<typeof ReviewRecord>;
