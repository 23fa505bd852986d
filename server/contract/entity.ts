import * as z from "zod/mini";
import {
  BOUNDS,
  CLAIM_KINDS,
  CLAIM_STATUSES,
  CONFIDENCES,
  DISPUTE_KINDS,
  FLOWS,
  RANKS,
  UNITS,
  VERDICTS,
} from "./kinds.ts";

const optional = z.optional;

/** A pointer to an entity with enough to write a link. */
export const EntityRef = z.strictObject({
  id: z.string(),
  kind: z.string(),
  name: z.string(),
  nameZh: optional(z.string()),
});
export type EntityRef = z.infer<typeof EntityRef>;

/** A number in plain units (380000000000, never "380 bn"), or a text where the source gave words. */
export const ClaimValue = z.strictObject({
  number: optional(z.number()),
  low: optional(z.number()),
  high: optional(z.number()),
  bound: optional(z.enum(BOUNDS)),
  unit: optional(z.enum(UNITS)),
  currency: optional(z.string()),
  text: optional(z.string()),
});
export type ClaimValue = z.infer<typeof ClaimValue>;

/** ISO dates of any precision (2025, 2025-09, 2025-09-25), both inclusive. */
export const Period = z.strictObject({
  from: optional(z.string()),
  to: optional(z.string()),
  label: optional(z.string()),
  /** Whole months of a measurement's time, 0 for a single day; absent where it begins or ends within a month. */
  months: optional(z.int()),
});
export type Period = z.infer<typeof Period>;

export const Source = z.strictObject({
  id: z.string(),
  publisher: z.string(),
  title: z.string(),
  url: optional(z.string()),
  publishedOn: optional(z.string()),
  accessedOn: z.string(),
  note: optional(z.string()),
});
export type Source = z.infer<typeof Source>;

export const Claim = z.strictObject({
  id: z.string(),
  key: optional(z.string()),
  subjects: z.array(EntityRef),
  predicate: z.strictObject({ id: z.string(), label: z.string() }),
  objects: z.array(EntityRef),
  statement: z.string(),
  value: optional(ClaimValue),
  /** `value` in words, for example "RMB 380 bn" or "over 3.3". */
  figure: optional(z.string()),
  period: optional(Period),
  kind: z.enum(CLAIM_KINDS),
  status: z.enum(CLAIM_STATUSES),
  hedge: optional(z.string()),
  confidence: z.enum(CONFIDENCES),
  rank: z.enum(RANKS),
  verdict: optional(z.enum(VERDICTS)),
  flow: z.enum(FLOWS),
  asOf: z.string(),
  sources: z.array(z.strictObject({ id: z.string(), locator: optional(z.string()) })),
  notes: z.array(z.string()),
  /** The number of the statement in the seed article, 1 to 105. */
  seed: optional(z.int()),
  /** Claims that a verdict rests on. */
  basedOn: z.array(z.string()),
  /** Claims that cut against a verdict of ours; absent where there are none. */
  against: optional(z.array(z.string())),
});
export type Claim = z.infer<typeof Claim>;

/** Claims by id, with every source they name. */
export const ClaimList = z.strictObject({ claims: z.array(Claim), sources: z.array(Source) });
export type ClaimList = z.infer<typeof ClaimList>;

/** The claims that are asked for: ids with commas between them. */
export const claimsQuery = z.strictObject({
  ids: z
    .string()
    .check(
      z.maxLength(2000),
      z.regex(/^clm:[0-9a-f]{12}(,clm:[0-9a-f]{12})*$/, "Not ids such as clm:0123456789ab with commas between them."),
    ),
});

/** Two claims that do not agree, and why, in our own words. */
export const Dispute = z.strictObject({
  kind: z.enum(DISPUTE_KINDS),
  topic: z.string(),
  reason: z.string(),
  claims: z.tuple([z.string(), z.string()]),
});
export type Dispute = z.infer<typeof Dispute>;

export const Neighbour = z.strictObject({
  entity: EntityRef,
  type: z.string(),
  /** How the link reads from this entity: "funds", or "is funded by" where it points here. */
  label: z.string(),
  direction: z.enum(["out", "in"]),
  flow: z.enum(FLOWS),
  hedge: optional(z.string()),
  disputed: z.boolean(),
  claims: z.array(z.string()),
});
export type Neighbour = z.infer<typeof Neighbour>;

/** What the numbers of one predicate measure; `id` is the predicate's. */
export const Metric = z.strictObject({
  id: z.string(),
  label: z.string(),
  unit: z.enum(UNITS),
  definition: z.string(),
});
export type Metric = z.infer<typeof Metric>;

/** All that is known of one entity: claims about it, the disputes among them, their sources, its neighbours. */
export const EntityDetail = z.strictObject({
  id: z.string(),
  kind: z.string(),
  labels: z.array(z.string()),
  form: optional(z.string()),
  name: z.string(),
  nameZh: optional(z.string()),
  aliases: z.array(z.string()),
  tickers: z.array(z.string()),
  description: z.string(),
  figure: optional(z.string()),
  claims: z.array(Claim),
  disputes: z.array(Dispute),
  sources: z.array(Source),
  /** Of the numbers among the claims, each once, by id; absent where there is none. */
  metrics: optional(z.array(Metric)),
  neighbours: z.array(Neighbour),
});
export type EntityDetail = z.infer<typeof EntityDetail>;
