import { ENTITY_KINDS } from "#contract/kinds.ts";
import { thresholdNames } from "#contract/thresholds.ts";
import type { DisplayEntity } from "./display-graph.ts";
import type { NodeRow, RowValue } from "./row.ts";
import type { MetricRecord, PredicateRecord, SourceRecord } from "./schema.ts";
import type { RuleRecord } from "./verdict-schema.ts";

/** A drawing's positions: `xs` and `ys` in the order of `ids`, in pixels, y downwards. */
export interface ArrangementRow {
  /** `<lens and parameters>#<frame>`. */
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly ids: readonly string[];
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

/** A drawn thing: `Entity` and the label of its kind; its place as `home` has it; a leg with the rule it is judged by. */
export function entityRow(
  entity: DisplayEntity,
  home: ArrangementRow | undefined,
  rule: RuleRecord | undefined,
): NodeRow {
  const { id, kind, form, name, nameZh, aliases, tickers, description, figure, tier, flow, degree, disputes } = entity;
  const index = home?.ids.indexOf(id) ?? -1;
  return {
    id,
    labels: ["Entity", ENTITY_KINDS[kind].label],
    properties: {
      kind,
      name,
      aliases,
      tickers,
      description,
      flow,
      form: form ?? null,
      nameZh: nameZh ?? null,
      figure: figure ?? null,
      tier: BigInt(tier),
      degree: BigInt(degree),
      disputes: BigInt(disputes),
      x: home?.xs[index] ?? null,
      y: home?.ys[index] ?? null,
      ...(kind === "leg" ? ruleProperties(rule) : {}),
    },
  };
}

/** Each threshold is a property of its own, so that a query can say `leg.cover`. */
function ruleProperties(rule: RuleRecord | undefined): Readonly<Record<string, RowValue>> {
  const thresholds = thresholdNames.map((name) => [name, rule?.thresholds[name] ?? null] as const);
  return {
    rule: rule?.rule ?? null,
    measure: rule?.measure ?? null,
    ruleVersion: rule ? BigInt(rule.version) : null,
    ...Object.fromEntries(thresholds),
  };
}

/** What the numbers of one predicate measure; its label is that of the predicate. */
export function metricRow({ id, unit, definition }: MetricRecord, predicates: readonly PredicateRecord[]): NodeRow {
  const label = predicates.find((predicate) => predicate.id === id)?.label ?? id;
  return { id, labels: ["Metric"], properties: { label, unit, definition } };
}

export function sourceRow({ id, publisher, title, url, publishedOn, accessedOn, lang, note }: SourceRecord): NodeRow {
  const properties = {
    publisher,
    title,
    accessedOn,
    lang,
    url: url ?? null,
    publishedOn: publishedOn ?? null,
    note: note ?? null,
  };
  return { id, labels: ["Source"], properties };
}

/** @throws Error when there is not one x and one y for every id */
export function arrangementRow({ id, width, height, ids, xs, ys }: ArrangementRow): NodeRow {
  if (xs.length !== ids.length || ys.length !== ids.length)
    throw new Error(`Arrangement ${id}: ${ids.length} ids, ${xs.length} xs, ${ys.length} ys.`);
  return { id, labels: ["Arrangement"], properties: { width, height, ids, xs, ys } };
}
