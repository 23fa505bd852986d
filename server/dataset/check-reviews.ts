import { THRESHOLDS, thresholdNames } from "#contract/thresholds.ts";
import type { DatasetFiles, Placed } from "./dataset-files.ts";
import { type Fault, faultAt } from "./fault.ts";
import type { ReviewRecord, RuleRecord } from "./verdict-schema.ts";

/** Faults between our own verdicts and what they are made by: a rule for the leg, and evidence that still stands. */
export function checkReviews({ rules, reviews, claims, faults }: DatasetFiles): readonly Fault[] {
  const ruled = new Set(rules.map(({ record }) => record.leg));
  const deprecated = new Set(claims.flatMap(({ record }) => (record.rank === "deprecated" ? (record.key ?? []) : [])));
  return [
    ...rules.flatMap(strayThresholds),
    // The rule that is missing may be one that could not be read; its own faults come first.
    ...(faults.length > 0 ? [] : reviews.flatMap((review) => noRule(review, ruled))),
    ...reviews.flatMap((review) => fallenEvidence(review, deprecated)),
  ];
}

function strayThresholds({ record, place }: Placed<RuleRecord>): readonly Fault[] {
  return thresholdNames.flatMap((name) => {
    const value = record.thresholds[name];
    if (value === undefined) return [];
    const { leg, min, max } = THRESHOLDS[name];
    const at = place.at("thresholds", name);
    if (leg !== record.leg)
      return [faultAt(at, `thresholds: ${name} belongs to ${leg}`, "Move it to the rule of that leg.")];
    if (value >= min && value <= max) return [];
    return [faultAt(at, `thresholds: ${name} ${value} is out of range`, `Write a number from ${min} to ${max}.`)];
  });
}

function noRule({ record: { leg }, place }: Placed<ReviewRecord>, ruled: ReadonlySet<string>): readonly Fault[] {
  if (ruled.has(leg)) return [];
  return [
    faultAt(
      place.at("leg"),
      `leg: there is no rule for ${leg}`,
      `Add rules: with leg: ${leg}, version, rule, measure and thresholds.`,
    ),
  ];
}

function fallenEvidence({ record, place }: Placed<ReviewRecord>, deprecated: ReadonlySet<string>): readonly Fault[] {
  return record.basedOn.flatMap((key, index) => {
    if (!deprecated.has(key)) return [];
    const what = `basedOn: "${key}" is deprecated`;
    return [faultAt(place.at("basedOn", index), what, "Rest the verdict on another claim, and judge it anew.")];
  });
}
