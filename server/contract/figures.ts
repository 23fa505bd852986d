import * as z from "zod/mini";
import { Claim, Dispute, EntityRef, Metric, Source } from "./entity.ts";
import { entityKinds, FORMS } from "./kinds.ts";

const optional = z.optional;
const count = z.int().check(z.nonnegative());

/** Everything that is measured, with how much of it is known: the metric with most figures first. */
export const MetricList = z.strictObject({
  dataset: z.string(),
  metrics: z.array(
    z.strictObject({
      ...Metric.shape,
      figures: count,
      /** How many entities there are figures of. */
      entities: count,
    }),
  ),
});
export type MetricList = z.infer<typeof MetricList>;

/** Of what, and of whom, figures are asked for. */
export const figuresQuery = z.strictObject({
  metric: z._default(
    z
      .string()
      .check(z.maxLength(60), z.regex(/^[a-z][a-z-]*$/, "Not a metric such as capex; /api/metrics lists them.")),
    "capex",
  ),
  companies: optional(
    z
      .string()
      .check(
        z.maxLength(1000),
        z.regex(/^[a-z]+:[a-z0-9/.-]+(,[a-z]+:[a-z0-9/.-]+)*$/, "Not ids such as co:alibaba with commas between them."),
      ),
  ),
  kind: optional(z.enum(entityKinds)),
  form: optional(z.enum(FORMS)),
});
export type FiguresQuery = z.infer<typeof figuresQuery>;

/** One number about one thing, and whose it is. */
const Observed = z.strictObject({
  /** Into `claims`. */
  claim: z.string(),
  /** The company that has, runs or makes the thing, or whose price it is; the thing itself where there is none. */
  owner: EntityRef,
  about: EntityRef,
  /** First and last day of what was measured, both inclusive. */
  start: optional(z.string()),
  end: optional(z.string()),
});
export type Observed = z.infer<typeof Observed>;

/**
 * What is known of one metric, by owner and then by time; of rival numbers the preferred one first, and none left out
 * but withdrawn ones. Amounts are in the currency their source gave.
 */
export const Figures = z.strictObject({
  dataset: z.string(),
  metric: Metric,
  /** The yuan that the formula's rule counts as one US dollar. */
  cnyPerUsd: optional(z.number()),
  figures: z.array(Observed),
  /** The claims that state the figures, and those they are at odds with. */
  claims: z.array(Claim),
  disputes: z.array(Dispute),
  sources: z.array(Source),
});
export type Figures = z.infer<typeof Figures>;
