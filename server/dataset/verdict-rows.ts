import { ABSENT, given } from "./claim-rows.ts";
import type { Dataset } from "./dataset.ts";
import { assessmentLink, legFlow, reviewLink } from "./drawn-claim.ts";
import type { NodeRow } from "./row.ts";

/** What the article says of companies and legs, with the label Assessment, and what we find, with the label Review. */
export function verdictRows(dataset: Dataset): readonly NodeRow[] {
  return [
    ...dataset.assessments.map((assessment) => assessmentRow(assessment, dataset)),
    ...dataset.reviews.map((review) => reviewRow(review, dataset)),
  ];
}

/** There is one verdict of each kind for each company and leg, so it is the preferred one. */
const VERDICT = { kind: "assessment", confidence: "medium", rank: "preferred" } as const;

function assessmentRow(assessment: Dataset["assessments"][number], dataset: Dataset): NodeRow {
  const { id, leg, verdict, statement, hedge, asOf } = assessment;
  const { id: predicate, label } = assessmentLink(dataset, "MEETS");
  const told = { predicate, label, statement, verdict, asOf, status: "reported", flow: legFlow(leg) };
  return { id, labels: ["Claim", "Assessment"], properties: { ...ABSENT, ...VERDICT, ...given({ hedge }), ...told } };
}

function reviewRow(review: Dataset["reviews"][number], dataset: Dataset): NodeRow {
  const { id, leg, verdict, statement, asOf } = review;
  const { id: predicate, label } = reviewLink(dataset, "PASSES");
  const told = { predicate, label, statement, verdict, asOf, status: "derived", flow: legFlow(leg) };
  return { id, labels: ["Claim", "Review"], properties: { ...ABSENT, ...VERDICT, ...told } };
}
