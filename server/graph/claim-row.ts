import * as z from "zod";
import type { Claim } from "#contract/entity.ts";
import { BOUNDS, CLAIM_KINDS, CLAIM_STATUSES, CONFIDENCES, FLOWS, RANKS, UNITS, VERDICTS } from "#contract/kinds.ts";

/** Cypher's map projections give null for what is not there; ours leave it out. Empty strings are "not there" too. */
export function dropNulls(value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null && field !== ""));
}

const optionalText = z.string().optional();
const optionalNumber = z.number().optional();

export const Ref = z.preprocess(
  dropNulls,
  z.object({ id: z.string(), kind: z.string(), name: z.string(), nameZh: optionalText }),
);

/** A claim as the loader stores it, with its surroundings collected. */
export const ClaimRow = z.preprocess(
  dropNulls,
  z.object({
    id: z.string(),
    key: optionalText,
    predicate: z.string(),
    label: z.string(),
    statement: z.string(),
    value: optionalNumber,
    low: optionalNumber,
    high: optionalNumber,
    text: optionalText,
    bound: z.enum(BOUNDS).optional(),
    unit: z.enum(UNITS).optional(),
    currency: optionalText,
    figure: optionalText,
    validFrom: optionalText,
    validTo: optionalText,
    periodLabel: optionalText,
    periodMonths: z.int().optional(),
    kind: z.enum(CLAIM_KINDS),
    status: z.enum(CLAIM_STATUSES),
    hedge: optionalText,
    confidence: z.enum(CONFIDENCES),
    rank: z.enum(RANKS),
    verdict: z.enum(VERDICTS).optional(),
    flow: z.enum(FLOWS).default("none"),
    asOf: z.string(),
    seed: z.int().optional(),
    notes: z.array(z.string()).default([]),
    subjects: z.array(Ref),
    objects: z.array(Ref),
    basedOn: z.array(z.string()),
    against: z.array(z.string()),
    sources: z.array(z.preprocess(dropNulls, z.object({ id: z.string(), locator: optionalText }))),
  }),
);
export const SourceRow = z.object({
  source: z.preprocess(
    dropNulls,
    z.object({
      id: z.string(),
      publisher: z.string(),
      title: z.string(),
      url: optionalText,
      publishedOn: optionalText,
      accessedOn: z.string(),
      note: optionalText,
    }),
  ),
});
type ClaimRow = z.output<typeof ClaimRow>;

/** The claim as the contract has it. */
export function toClaim(row: ClaimRow): Claim {
  const { value, low, high, text, bound, unit, currency, ...claim } = row;
  const { validFrom, validTo, periodLabel, periodMonths, predicate, label, against, ...rest } = claim;
  const quantity = present({ number: value, low, high, bound, unit, currency, text });
  const period = present({ from: validFrom, to: validTo, label: periodLabel, months: periodMonths });
  return {
    ...rest,
    predicate: { id: predicate, label },
    ...(Object.keys(quantity).length > 0 ? { value: quantity } : {}),
    ...(Object.keys(period).length > 0 ? { period } : {}),
    ...(against.length > 0 ? { against } : {}),
  };
}

type Present<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

function present<T extends Record<string, unknown>>(fields: T): Present<T>;
function present(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== undefined));
}
