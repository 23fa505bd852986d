import * as z from "zod/mini";
import { FLOWS, VERDICTS } from "./kinds.ts";
import { THRESHOLDS, type Threshold } from "./thresholds.ts";

const optional = z.optional;
const verdict = z.enum(VERDICTS);

/** Numbers that a reader may set; one that is left out is the one the leg's own rule names. */
export const formulaQuery = z.strictObject({
  cover: threshold("cover"),
  users: threshold("users"),
  cloudUsd: threshold("cloudUsd"),
  cnyPerUsd: threshold("cnyPerUsd"),
} satisfies Record<Threshold, z.ZodMiniType>);
export type FormulaQuery = z.infer<typeof formulaQuery>;

function threshold(name: Threshold) {
  const { min, max } = THRESHOLDS[name];
  return optional(z.coerce.number().check(z.gte(min), z.lte(max)));
}

/** The thresholds by which something was computed; one that neither the reader nor a rule names is absent. */
const Thresholds = z.strictObject({
  cover: optional(z.number()),
  users: optional(z.number()),
  cloudUsd: optional(z.number()),
  cnyPerUsd: optional(z.number()),
} satisfies Record<Threshold, z.ZodMiniType>);
export type Thresholds = z.infer<typeof Thresholds>;

/** A figure that a recomputed verdict rests on, with the claim that states it. */
const Input = z.strictObject({
  claim: z.string(),
  /** In words, as "RMB 118 bn". */
  figure: z.string(),
  metric: z.string(),
  period: optional(z.string()),
  /** The name of the company, business or product that is measured. */
  about: z.string(),
});

const Recomputed = z.strictObject({
  verdict,
  /** What is held against the threshold: times, users or US dollars a year, by leg. Absent where nothing is known. */
  value: optional(z.number()),
  /** The predicate of the first input, such as operating-income or net-income. */
  of: optional(z.string()),
  /** Whether a quarter was counted four times for want of a year. */
  yearly: z.boolean(),
  inputs: z.array(Input),
});

const Cell = z.strictObject({
  leg: z.string(),
  /** What the article says; absent where it was not asked. */
  article: optional(z.strictObject({ claim: z.string(), verdict })),
  /** What we found from all facts; `basedOn` and `against` are claims. */
  reviewed: optional(
    z.strictObject({
      claim: z.string(),
      verdict,
      statement: z.string(),
      asOf: z.string(),
      basedOn: z.array(z.string()),
      against: z.array(z.string()),
    }),
  ),
  recomputed: Recomputed,
  /** Whether review and numbers both come to a verdict, and not to the same. */
  disagrees: z.boolean(),
});
export type Cell = z.infer<typeof Cell>;

/** Every company that was held against the formula, by tier and id; its cells are in the order of `legs`. */
export const FormulaMatrix = z.strictObject({
  /** The hash of the facts it was computed from. */
  dataset: z.string(),
  thresholds: Thresholds,
  /** What the rules of the legs name. */
  defaults: Thresholds,
  legs: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      nameZh: optional(z.string()),
      flow: z.enum(FLOWS),
      /** How a reviewer comes to a verdict. */
      rule: optional(z.string()),
      /** How it is recomputed. */
      measure: optional(z.string()),
      version: optional(z.int()),
    }),
  ),
  companies: z.array(
    z.strictObject({ id: z.string(), name: z.string(), nameZh: optional(z.string()), cells: z.array(Cell) }),
  ),
});
export type FormulaMatrix = z.infer<typeof FormulaMatrix>;
