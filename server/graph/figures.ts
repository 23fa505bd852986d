import * as z from "zod";
import { type Dispute, Metric } from "#contract/entity.ts";
import type { Figures, FiguresQuery, MetricList } from "#contract/figures.ts";
import { DISPUTE_KINDS } from "#contract/kinds.ts";
import { Problem } from "#server/problem.ts";
import { readClaims } from "./claim-list.ts";
import { dropNulls, Ref } from "./claim-row.ts";
import { type Lookups, statement } from "./lens-answer.ts";
import type { Reader } from "./read-rows.ts";

const ListedRow = z.object({ metric: z.object({ ...Metric.shape, figures: z.int(), entities: z.int() }) });
const MetricRow = z.object({ metric: Metric, cnyPerUsd: z.number().nullable() });
const day = z.string().optional();
const ObservedRow = z.object({
  observed: z.preprocess(dropNulls, z.object({ claim: z.string(), owner: Ref, about: Ref, start: day, end: day })),
});
const DisputeRow = z.object({
  dispute: z.object({ kind: z.enum(DISPUTE_KINDS), topic: z.string(), reason: z.string() }),
  left: z.string(),
  right: z.string(),
});

/** Every metric of which there are figures, the one with most of them first. */
export async function readMetrics(reader: Reader, lookups: Lookups, dataset: string): Promise<MetricList> {
  const rows = await reader.rows(statement(lookups, "metric-list"), {}, ListedRow);
  return { dataset, metrics: rows.map(({ metric }) => metric) };
}

/**
 * The figures of a metric with the claims that state them, those they are at odds with, and every source.
 *
 * @throws Problem "unknown-metric"
 */
export async function readFigures(
  reader: Reader,
  lookups: Lookups,
  dataset: string,
  { metric: id, companies, kind, form }: FiguresQuery,
): Promise<Figures> {
  const [known] = await reader.rows(statement(lookups, "metric"), { metric: id }, MetricRow);
  if (!known) throw new Problem("unknown-metric", `There is no metric ${id}; /api/metrics lists those there are.`);
  const asked = { metric: id, companies: companies?.split(",") ?? null, kind: kind ?? null, form: form ?? null };
  const rows = await reader.rows(statement(lookups, "figures"), asked, ObservedRow);
  const stating = [...new Set(rows.map(({ observed }) => observed.claim))];
  const found = await reader.rows(statement(lookups, "disputes"), { claims: stating }, DisputeRow);
  const disputes: Dispute[] = found.map(({ dispute, left, right }) => ({ ...dispute, claims: [left, right] }));
  const all = new Set([...stating, ...disputes.flatMap(({ claims }) => claims)]);
  const { claims, sources } = await readClaims(reader, lookups, [...all]);
  return {
    dataset,
    metric: known.metric,
    ...(known.cnyPerUsd === null ? {} : { cnyPerUsd: known.cnyPerUsd }),
    figures: rows.map(({ observed }) => observed),
    claims,
    disputes,
    sources,
  };
}
