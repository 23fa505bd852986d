import { checkExtent } from "./check-extent.ts";
import { checkFigures } from "./check-figures.ts";
import { checkLinks } from "./check-links.ts";
import { checkMetrics } from "./check-metrics.ts";
import { checkReferences } from "./check-references.ts";
import { checkReviews } from "./check-reviews.ts";
import { checkUniqueness } from "./check-uniqueness.ts";
import { checkValues } from "./check-values.ts";
import { assessmentId, claimId, disputeId, reviewId } from "./claim-id.ts";
import { type DatasetFiles, type Placed, readDatasetFiles } from "./dataset-files.ts";
import { datasetHash } from "./dataset-hash.ts";
import { type Fault, sortFaults } from "./fault.ts";
import type {
  AboutRecord,
  ClaimRecord,
  DisputeRecord,
  EntityRecord,
  MetricRecord,
  PredicateRecord,
  SourceRecord,
} from "./schema.ts";
import type { AssessmentRecord, ReviewRecord, RuleRecord } from "./verdict-schema.ts";

/** Facts that passed every check; each list in the order of its ids. */
export interface Dataset {
  readonly about: AboutRecord;
  readonly predicates: readonly PredicateRecord[];
  readonly metrics: readonly MetricRecord[];
  readonly sources: readonly SourceRecord[];
  readonly entities: readonly EntityRecord[];
  readonly claims: readonly (ClaimRecord & { readonly id: string })[];
  /** `claims` holds ids here, not keys. */
  readonly disputes: readonly (DisputeRecord & { readonly id: string })[];
  /** `basedOn` holds ids here, not keys; `id` is that of the claim the verdict becomes. */
  readonly assessments: readonly (AssessmentRecord & { readonly id: string })[];
  readonly rules: readonly RuleRecord[];
  /** `basedOn` and `against` hold ids here, not keys. */
  readonly reviews: readonly (ReviewRecord & { readonly id: string })[];
  /** Changes whenever a fact changes, and only then. */
  readonly hash: string;
}

export type DatasetReading =
  | { readonly ok: true; readonly dataset: Dataset }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Reads and checks all YAML files under `folder`; where anything is wrong, every fault is told at once. Touches nothing. */
export async function readDataset(folder: string): Promise<DatasetReading> {
  return checkDataset(await readDatasetFiles(folder), folder);
}

/** What `readDataset` does once the files are read; `folder` is named where a fault has no line. */
export function checkDataset(files: DatasetFiles, folder: string): DatasetReading {
  const faults = sortFaults([
    ...files.faults,
    ...checkUniqueness(files),
    ...checkReferences(files),
    ...checkValues(files),
    ...checkLinks(files),
    ...checkFigures(files),
    ...checkMetrics(files),
    ...checkReviews(files),
    ...checkExtent(files, folder),
  ]);
  const [about] = files.about;
  return faults.length === 0 && about ? { ok: true, dataset: toDataset(files, about.record) } : { ok: false, faults };
}

function toDataset(files: DatasetFiles, about: AboutRecord): Dataset {
  const claims = records(files.claims).map((claim) => ({ ...claim, id: claimId(claim) }));
  const byKey = new Map(claims.map(({ key, id }) => [key, id]));
  // Every key is known to exist by now.
  const idOf = (key: string) => byKey.get(key) ?? key;
  const dataset = {
    about,
    predicates: byId(records(files.predicates)),
    metrics: byId(records(files.metrics)),
    sources: byId(records(files.sources)),
    entities: byId(records(files.entities)),
    claims: byId(claims),
    disputes: byId(
      records(files.disputes).map((dispute) => {
        const [a, b] = dispute.claims;
        const ids: [string, string] = [idOf(a), idOf(b)];
        return { ...dispute, claims: ids, id: disputeId(dispute, ids) };
      }),
    ),
    assessments: byId(
      records(files.assessments).map((assessment) => ({
        ...assessment,
        basedOn: assessment.basedOn.map(idOf),
        id: assessmentId(assessment),
      })),
    ),
    rules: [...records(files.rules)].sort((a, b) => (a.leg < b.leg ? -1 : 1)),
    reviews: byId(
      records(files.reviews).map((review) => ({
        ...review,
        basedOn: review.basedOn.map(idOf),
        against: review.against.map(idOf),
        id: reviewId(review),
      })),
    ),
  };
  return { ...dataset, hash: datasetHash(dataset) };
}

function records<T>(placed: readonly Placed<T>[]): readonly T[] {
  return placed.map(({ record }) => record);
}

function byId<T extends { readonly id: string }>(all: readonly T[]): readonly T[] {
  return [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
}
