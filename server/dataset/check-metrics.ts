import type { DatasetFiles, Placed } from "./dataset-files.ts";
import { type Fault, faultAt } from "./fault.ts";
import type { ClaimRecord, MetricRecord } from "./schema.ts";

/** Faults between numbers and what they measure: one meaning and one unit for each metric, and a time for each measurement. */
export function checkMetrics({ claims, metrics, predicates, broken }: DatasetFiles): readonly Fault[] {
  const byId = new Map(metrics.map(({ record }) => [record.id, record]));
  const linked = new Set(predicates.flatMap(({ record }) => (record.link ? [record.id] : [])));
  return claims.flatMap((claim) => {
    const { predicate } = claim.record;
    const amount = amountKey(claim.record);
    if (!amount || broken.has(predicate)) return [];
    const metric = byId.get(predicate);
    if (metric) return [...otherUnit(claim, metric), ...noTime(claim, metric)];
    // The number on a link, such as a stake in percent, belongs to that link alone.
    return linked.has(predicate) ? [] : [undefinedMetric(claim, amount)];
  });
}

function amountKey({ value, low, high }: ClaimRecord): "value" | "low" | "high" | undefined {
  if (value !== undefined) return "value";
  if (low !== undefined) return "low";
  return high === undefined ? undefined : "high";
}

function undefinedMetric({ record, place }: Placed<ClaimRecord>, amount: string): Fault {
  const mend = `Add metrics: with id: ${record.predicate}, a unit and a definition.`;
  return faultAt(place.at(amount), `${amount}: a number of "${record.predicate}", which no metric defines`, mend);
}

function otherUnit({ record, place }: Placed<ClaimRecord>, { id, unit }: MetricRecord): readonly Fault[] {
  // A number without any unit has its own fault.
  if (record.unit === undefined || record.unit === unit) return [];
  const what = `unit: ${record.unit}, but ${id} is measured in ${unit}`;
  return [faultAt(place.at("unit"), what, "Correct the unit, or choose another predicate.")];
}

function noTime({ record, place }: Placed<ClaimRecord>, { id, timeless }: MetricRecord): readonly Fault[] {
  const { from, to } = record.period ?? {};
  if (timeless || (from && to)) return [];
  const what = `period: a number of ${id} without its time`;
  return [faultAt(place.at("period"), what, "Add period: with from: and to:, the same day twice for a single day.")];
}
