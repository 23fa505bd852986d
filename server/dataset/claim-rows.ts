import type { Dataset } from "./dataset.ts";
import { figureText } from "./figure-text.ts";
import { observedPeriod } from "./observed-period.ts";
import type { NodeRow, RowValue } from "./row.ts";
import type { ClaimRecord, PredicateRecord } from "./schema.ts";

type Properties = Readonly<Record<string, RowValue>>;

/** Every claim, with the label Observation where it states a number. */
export function claimRows({ claims, predicates }: Dataset): readonly NodeRow[] {
  const byId = new Map(predicates.map((predicate) => [predicate.id, predicate]));
  return claims.map((claim) => claimRow(claim, byId.get(claim.predicate)));
}

/** What claims and verdicts may lack. */
export const ABSENT = {
  key: null,
  seed: null,
  value: null,
  text: null,
  low: null,
  high: null,
  bound: null,
  unit: null,
  currency: null,
  figure: null,
  validFrom: null,
  validTo: null,
  periodLabel: null,
  periodStart: null,
  periodEnd: null,
  periodMonths: null,
  fiscalLabel: null,
  hedge: null,
  verdict: null,
  notes: [],
  oddities: [],
} as const satisfies Properties;

/** Whether a claim states a number. */
export function isCounted({ value, low, high }: Pick<ClaimRecord, "value" | "low" | "high">): boolean {
  return (value ?? low ?? high) !== undefined;
}

function claimRow(claim: Dataset["claims"][number], predicate: PredicateRecord | undefined): NodeRow {
  const { id, statement, kind, status, confidence, rank, asOf, period, seed } = claim;
  const counted = isCounted(claim);
  const properties: Properties = {
    ...ABSENT,
    ...(counted ? observed(period) : {}),
    ...given({
      key: claim.key,
      value: claim.value,
      text: claim.text,
      low: claim.low,
      high: claim.high,
      bound: claim.bound,
      unit: claim.unit,
      currency: claim.currency,
      hedge: claim.hedge,
      figure: figureText(claim, predicate?.signed),
      seed: seed === undefined ? undefined : BigInt(seed),
      validFrom: period?.from,
      validTo: period?.to,
      periodLabel: period?.label,
    }),
    predicate: claim.predicate,
    label: predicate?.label ?? claim.predicate,
    statement,
    kind,
    status,
    confidence,
    rank,
    asOf,
    flow: claim.flow ?? predicate?.flow ?? "none",
    notes: claim.notes.map(({ text }) => text),
    oddities: claim.notes.flatMap(({ oddity }) => (oddity === undefined ? [] : [BigInt(oddity)])),
  };
  return { id, labels: counted ? ["Claim", "Observation"] : ["Claim"], properties };
}

/** When a number was measured, by the calendar; of whole quarters up to a year also as whoever published it calls them. */
function observed(period: Dataset["claims"][number]["period"]): Properties {
  const { start, end, months } = observedPeriod(period?.from, period?.to);
  return given({
    periodStart: start,
    periodEnd: end,
    periodMonths: months === undefined ? undefined : BigInt(months),
    fiscalLabel: months && months <= 12 && months % 3 === 0 ? period?.label : undefined,
  });
}

/** Without what is undefined. */
export function given(properties: Readonly<Record<string, RowValue | undefined>>): Properties {
  return Object.fromEntries(
    Object.entries(properties).filter((entry): entry is [string, RowValue] => entry[1] !== undefined),
  );
}
