import * as z from "zod";
import {
  BOUNDS,
  CLAIM_KINDS,
  CLAIM_STATUSES,
  CONFIDENCES,
  DISPUTE_KINDS,
  ENTITY_KINDS,
  entityKinds,
  FLOWS,
  FORMS,
  RANKS,
  UNITS,
  VERDICTS,
} from "#contract/kinds.ts";

/*
 * The shape of a file in cypher/dataset/. Every section may stand in every file; unknown keys are refused.
 * What one file cannot show (dangling references, doubles) is checked in check-*.ts.
 */

const PREFIXES = entityKinds.map((kind) => ENTITY_KINDS[kind].prefix).join("|");
const entityId = z.string().regex(new RegExp(`^(${PREFIXES}):[a-z0-9][a-z0-9./-]*$`), {
  error: `Not an entity id: write <prefix>:<slug> in lower case, with one of the prefixes ${PREFIXES.replaceAll("|", ", ")}.`,
});
const slug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9/-]*$/, { error: "Not a slug: use lower-case letters, digits and hyphens." });
const sourceId = z
  .string()
  .regex(/^src:[a-z0-9][a-z0-9/-]*$/, { error: "Not a source id: write src:<slug> in lower case." });
/** A quoted ISO date of day, month or year precision. */
const date = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, {
  error: 'Not a date: write "2025", "2025-09" or "2025-09-25", in quotes.',
});
const prose = z.string().trim().min(1);
const oneOrMore = <T extends z.ZodType>(item: T) => z.union([item.transform((one) => [one]), z.array(item).min(1)]);

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
  sources: z
    .array(
      z.union([
        sourceId.transform((id) => ({ id, locator: undefined })),
        z.strictObject({ id: sourceId, locator: prose.optional() }),
      ]),
    )
    .min(1),
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
  sources: ClaimRecord.shape.sources,
});

export const AboutRecord = z.strictObject({
  title: prose,
  licence: prose,
  updated: date,
  /** Counts below which the dataset is taken to be damaged. */
  floors: z.strictObject({ entities: z.int(), claims: z.int(), sources: z.int(), disputes: z.int() }),
});

export const DatasetFile = z.strictObject({
  about: AboutRecord.optional(),
  predicates: z.array(PredicateRecord).default([]),
  sources: z.array(SourceRecord).default([]),
  entities: z.array(EntityRecord).default([]),
  claims: z.array(ClaimRecord).default([]),
  disputes: z.array(DisputeRecord).default([]),
  assessments: z.array(AssessmentRecord).default([]),
});

export type EntityRecord = z.output<typeof EntityRecord>;
export type SourceRecord = z.output<typeof SourceRecord>;
export type PredicateRecord = z.output<typeof PredicateRecord>;
export type ClaimRecord = z.output<typeof ClaimRecord>;
export type DisputeRecord = z.output<typeof DisputeRecord>;
export type AssessmentRecord = z.output<typeof AssessmentRecord>;
export type AboutRecord = z.output<typeof AboutRecord>;
