import type { Dataset } from "./dataset.ts";
import { assessmentLink, legFlow } from "./drawn-claim.ts";
import { figureText } from "./figure-text.ts";
import type { NodeRow, RowValue } from "./row.ts";
import type { PredicateRecord } from "./schema.ts";

type Properties = Readonly<Record<string, RowValue>>;

/** Every claim, with the label Observation where it states a number, and every assessment, with the label Assessment. */
export function claimRows(dataset: Dataset): readonly NodeRow[] {
  const predicates = new Map(dataset.predicates.map((predicate) => [predicate.id, predicate]));
  return [
    ...dataset.claims.map((claim) => claimRow(claim, predicates.get(claim.predicate))),
    ...dataset.assessments.map((assessment) => assessmentRow(assessment, dataset)),
  ];
}

/** What claims and assessments both may lack. */
const ABSENT = {
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
  hedge: null,
  verdict: null,
  notes: [],
  oddities: [],
} as const satisfies Properties;

function claimRow(claim: Dataset["claims"][number], predicate: PredicateRecord | undefined): NodeRow {
  const { id, statement, kind, status, confidence, rank, asOf, period, seed } = claim;
  const counted = (claim.value ?? claim.low ?? claim.high) !== undefined;
  const properties: Properties = {
    ...ABSENT,
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

function assessmentRow(assessment: Dataset["assessments"][number], dataset: Dataset): NodeRow {
  const { id, leg, verdict, statement, hedge, asOf } = assessment;
  const predicate = assessmentLink(dataset, "MEETS");
  const properties: Properties = {
    ...ABSENT,
    ...given({ hedge }),
    predicate: predicate.id,
    label: predicate.label,
    statement,
    verdict,
    asOf,
    kind: "assessment",
    status: "reported",
    confidence: "medium",
    // One verdict for each company and leg, so it is the preferred one.
    rank: "preferred",
    flow: legFlow(leg),
  };
  return { id, labels: ["Claim", "Assessment"], properties };
}

function given(properties: Readonly<Record<string, RowValue | undefined>>): Properties {
  return Object.fromEntries(
    Object.entries(properties).filter((entry): entry is [string, RowValue] => entry[1] !== undefined),
  );
}
