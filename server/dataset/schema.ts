import * as z from "zod";
import {
  BOUNDS,
  CLAIM_KINDS,
  CLAIM_STATUSES,
  CONFIDENCES,
  DISPUTE_KINDS,
  entityKinds,
  FLOWS,
  FORMS,
  RANKS,
  UNITS,
} from "#contract/kinds.ts";
import { date, entityId, oneOrMore, prose, slug, sourceId, sources } from "./schema-atoms.ts";
import { AssessmentRecord, ReviewRecord, RuleRecord } from "./verdict-schema.ts";

/*
 * The shape of a file in cypher/dataset/. Every section may stand in every file; unknown keys are refused.
 * What one file cannot show (dangling references, doubles) is checked in check-*.ts.
 */

export const EntityRecord = z.strictObject({
  id: entityId,
  kind: z.enum(entityKinds),
  form: z.enum(FORMS).optional(),
  name: prose,
  nameZh: prose.optional(),
  aliases: z.array(prose).default([]),
  tickers: z.array(prose).default([]),
  description: prose,
  /** The key of the claim whose figure stands under the name on the canvas. */
  figure: slug.optional(),
  /** 1 is drawn largest; default by kind. */
  tier: z.int().min(1).max(4).optional(),
});

export const SourceRecord = z.strictObject({
  id: sourceId,
  publisher: prose,
  title: prose,
  url: z.url({ protocol: /^https?$/, error: "Not a web address: it must begin with http:// or https://." }).optional(),
  publishedOn: date.optional(),
  accessedOn: date,
  lang: z
    .string()
    .regex(/^[a-z]{2}$/)
    .default("en"),
  note: prose.optional(),
});

export const PredicateRecord = z.strictObject({
  id: slug,
  /** The relationship drawn for claims with an object; a predicate without one draws nothing. */
  link: z
    .string()
    .regex(/^[A-Z][A-Z_]*$/, { error: "Not a relationship type: write it in capitals, as in RANKS_BELOW." })
    .optional(),
  label: prose,
  inverse: prose.optional(),
  flow: z.enum(FLOWS).default("none"),
  /** Whether its percentages are changes, written with a plus or a minus. */
  signed: z.boolean().default(false),
});

/** A predicate whose numbers are measurements of one thing, which is defined here once. */
export const MetricRecord = z.strictObject({
  /** The predicate's. */
  id: slug,
  unit: z.enum(UNITS),
  definition: prose,
  /** Whether it is measured once and for all, as the size of a model is, and not of a period or on a day. */
  timeless: z.boolean().default(false),
});

const period = z.strictObject({ from: date.optional(), to: date.optional(), label: prose.optional() });
const note = z.union([
  prose.transform((text) => ({ text, oddity: undefined })),
  z.strictObject({ text: prose, oddity: z.int().min(1).optional() }),
]);

export const ClaimRecord = z.strictObject({
  /** A readable handle for references within the dataset; the id is derived from the content. */
  key: slug.optional(),
  /** The number of the statement in the seed article. */
  seed: z.int().min(1).optional(),
  subject: oneOrMore(entityId),
  predicate: slug,
  object: oneOrMore(entityId).optional(),
  value: z.number().optional(),
  text: prose.optional(),
  low: z.number().optional(),
  high: z.number().optional(),
  bound: z.enum(BOUNDS).optional(),
  unit: z.enum(UNITS).optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, { error: "Not a currency: write its three-letter code, as in CNY." })
    .optional(),
  period: period.optional(),
  statement: prose,
  kind: z.enum(CLAIM_KINDS),
  status: z.enum(CLAIM_STATUSES).default("reported"),
  /** The source's own words of doubt or approximation, a few at most; absent where it states the thing flatly. */
  hedge: prose.max(40).optional(),
  confidence: z.enum(CONFIDENCES).default("medium"),
  rank: z.enum(RANKS).default("normal"),
  flow: z.enum(FLOWS).optional(),
  asOf: date,
  sources,
  notes: z.array(note).default([]),
});

export const DisputeRecord = z.strictObject({
  topic: prose,
  kind: z.enum(DISPUTE_KINDS),
  /** Keys of the two claims. */
  claims: z.tuple([slug, slug]),
  reason: prose,
  oddity: z.int().min(1).optional(),
});

export const AboutRecord = z.strictObject({
  title: prose,
  licence: prose,
  updated: date,
  /** Counts below which the dataset is taken to be damaged. */
  floors: z.strictObject({
    entities: z.int(),
    claims: z.int(),
    sources: z.int(),
    disputes: z.int(),
    metrics: z.int().default(0),
    reviews: z.int().default(0),
  }),
});

export const DatasetFile = z.strictObject({
  about: AboutRecord.optional(),
  predicates: z.array(PredicateRecord).default([]),
  metrics: z.array(MetricRecord).default([]),
  sources: z.array(SourceRecord).default([]),
  entities: z.array(EntityRecord).default([]),
  claims: z.array(ClaimRecord).default([]),
  disputes: z.array(DisputeRecord).default([]),
  rules: z.array(RuleRecord).default([]),
  assessments: z.array(AssessmentRecord).default([]),
  reviews: z.array(ReviewRecord).default([]),
});

export type EntityRecord = z.output<typeof EntityRecord>;
export type SourceRecord = z.output<typeof SourceRecord>;
export type PredicateRecord = z.output<typeof PredicateRecord>;
export type ClaimRecord = z.output<typeof ClaimRecord>;
export type DisputeRecord = z.output<typeof DisputeRecord>;
export type MetricRecord = z.output<typeof MetricRecord>;
export type AboutRecord = z.output<typeof AboutRecord>;
