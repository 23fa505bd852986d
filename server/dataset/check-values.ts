import { ENTITY_KINDS } from "#contract/kinds.ts";
import { isInCalendar, isInOrder } from "./calendar-date.ts";
import type { DatasetFiles, Placed } from "./dataset-files.ts";
import { type Fault, faultAt } from "./fault.ts";
import type { Path } from "./position.ts";
import type { ClaimRecord, EntityRecord, SourceRecord } from "./schema.ts";
import type { AssessmentRecord, ReviewRecord } from "./verdict-schema.ts";

/** A fault within one record: the key it is at, what, and how to mend it. */
type Remark = readonly [path: Path, what: string, mend: string];

/** Faults in what the records say: amounts and units, dates, kinds and verdicts. */
export function checkValues(files: DatasetFiles): readonly Fault[] {
  return [
    ...each(files.entities, entityRemarks),
    ...each(files.sources, sourceRemarks),
    ...each(files.claims, (claim) => [...amountRemarks(claim), ...rangeRemarks(claim), ...periodRemarks(claim)]),
    ...each(files.assessments, (assessment) => [...verdictRemarks(assessment), ...fulfilmentRemarks(assessment)]),
    ...each(files.reviews, verdictRemarks),
    ...each(files.about, ({ updated }) => dateRemarks(updated, "updated")),
  ];
}

function each<T>(placed: readonly Placed<T>[], remarks: (record: T) => readonly Remark[]): readonly Fault[] {
  return placed.flatMap(({ record, place }) =>
    remarks(record).map(([path, what, mend]) => faultAt(place.at(...path), what, mend)),
  );
}

function entityRemarks({ id, kind }: EntityRecord): readonly Remark[] {
  const { prefix } = ENTITY_KINDS[kind];
  return id.startsWith(`${prefix}:`)
    ? []
    : [[["id"], `id: "${id}" is not the id of a ${kind}`, `Begin it with "${prefix}:", or change the kind.`]];
}

function sourceRemarks({ publishedOn, accessedOn }: SourceRecord): readonly Remark[] {
  const late: Remark = [
    ["accessedOn"],
    `accessedOn: ${accessedOn} is before publishedOn ${publishedOn}`,
    "Correct one of the two.",
  ];
  return [
    ...dateRemarks(publishedOn, "publishedOn"),
    ...dateRemarks(accessedOn, "accessedOn"),
    ...(publishedOn && !isInOrder(publishedOn, accessedOn) ? [late] : []),
  ];
}

function dateRemarks(date: string | undefined, ...path: Path): readonly Remark[] {
  return !date || isInCalendar(date) ? [] : [[path, `${path.at(-1)}: the calendar has no ${date}`, "Correct the day."]];
}

function periodRemarks({ period, asOf }: ClaimRecord): readonly Remark[] {
  const { from, to } = period ?? {};
  const reversed: Remark = [
    ["period", "to"],
    `period: it ends in ${to}, before it begins in ${from}`,
    "Correct one of the two.",
  ];
  return [
    ...dateRemarks(asOf, "asOf"),
    ...dateRemarks(from, "period", "from"),
    ...dateRemarks(to, "period", "to"),
    ...(from && to && !isInOrder(from, to) ? [reversed] : []),
  ];
}

/** An amount if and only if a unit, money if and only if a currency. */
function amountRemarks({ value, low, high, bound, unit, currency }: ClaimRecord): readonly Remark[] {
  const remarks: Remark[] = [];
  const amount = (
    [
      ["value", value],
      ["low", low],
      ["high", high],
    ] as const
  ).find(([, number]) => number !== undefined)?.[0];
  if (amount && !unit)
    remarks.push([[amount], `${amount}: a number without a unit`, "Add unit: money, percent, times, count …"]);
  if (unit && !amount)
    remarks.push([["unit"], "unit: there is no number", "Add value:, or low: and high:, or delete the unit."]);
  if (bound && !amount) remarks.push([["bound"], "bound: there is no number", "Add value:, or delete the bound."]);
  if (unit === "money" && !currency)
    remarks.push([["unit"], "unit: money without a currency", "Add currency: CNY, or the like."]);
  if (currency && unit !== "money") {
    remarks.push([
      ["currency"],
      `currency: ${currency} without unit: money`,
      "Write unit: money, or delete the currency.",
    ]);
  }
  return remarks;
}

function rangeRemarks({ value, low, high, unit }: ClaimRecord): readonly Remark[] {
  const remarks: Remark[] = [];
  const mend = "Correct the numbers.";
  if (low !== undefined && high !== undefined && low > high)
    remarks.push([["low"], `low: ${low} is above high: ${high}`, mend]);
  if (value !== undefined && (value < (low ?? value) || value > (high ?? value))) {
    remarks.push([["value"], `value: ${value} is not between low and high`, mend]);
  }
  if (unit === "rank" && value !== undefined && (value < 1 || !Number.isInteger(value))) {
    remarks.push([["value"], `value: ${value} is not a rank`, "Write a whole number from 1."]);
  }
  return remarks;
}

/** Of the article's verdicts and of our own. */
function verdictRemarks({ company, leg, verdict, basedOn, asOf }: AssessmentRecord | ReviewRecord): readonly Remark[] {
  const remarks: Remark[] = [...dateRemarks(asOf, "asOf")];
  if (!company.startsWith(`${ENTITY_KINDS.company.prefix}:`))
    remarks.push([["company"], `company: "${company}" is no company`, "Name a company."]);
  if (!leg.startsWith(`${ENTITY_KINDS.leg.prefix}:`))
    remarks.push([["leg"], `leg: "${leg}" is no leg`, "Name a leg of the formula."]);
  if (verdict !== "unknown" && basedOn.length === 0) {
    remarks.push([
      ["verdict"],
      `verdict: "${verdict}" rests on nothing`,
      'Add basedOn: with keys of claims, or write "unknown".',
    ]);
  }
  return remarks;
}

function fulfilmentRemarks({ verdict, fulfilledBy }: AssessmentRecord): readonly Remark[] {
  if (verdict === "met" || verdict === "partly" || fulfilledBy.length === 0) return [];
  const what = `fulfilledBy: nothing fulfils a leg that is "${verdict}"`;
  return [[["fulfilledBy"], what, "Delete it, or change the verdict."]];
}
