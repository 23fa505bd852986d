import { checkExtent } from "./check-extent.ts";
import { checkFigures } from "./check-figures.ts";
import { checkLinks } from "./check-links.ts";
import { checkReferences } from "./check-references.ts";
import { checkUniqueness } from "./check-uniqueness.ts";
import { checkValues } from "./check-values.ts";
import { assessmentId, claimId, disputeId } from "./claim-id.ts";
import { type DatasetFiles, type Placed, readDatasetFiles } from "./dataset-files.ts";
import { datasetHash } from "./dataset-hash.ts";
import { type Fault, sortFaults } from "./fault.ts";
import type {
  AboutRecord,
  AssessmentRecord,
  ClaimRecord,
  DisputeRecord,
  EntityRecord,
  PredicateRecord,
  SourceRecord,
} from "./schema.ts";

/** Facts that passed every check; each list in the order of its ids. */
export interface Dataset {
  readonly about: AboutRecord;
  readonly predicates: readonly PredicateRecord[];
  readonly sources: readonly SourceRecord[];
  readonly entities: readonly EntityRecord[];
  readonly claims: readonly (ClaimRecord & { readonly id: string })[];
  /** `claims` holds ids here, not keys. */
  readonly disputes: readonly (DisputeRecord & { readonly id: string })[];
  /** `basedOn` holds ids here, not keys; `id` is that of the claim the verdict becomes. */
  readonly assessments: readonly (AssessmentRecord & { readonly id: string })[];
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
  };
  return { ...dataset, hash: datasetHash(dataset) };
}

function records<T>(placed: readonly Placed<T>[]): readonly T[] {
  return placed.map(({ record }) => record);
}

function byId<T extends { readonly id: string }>(all: readonly T[]): readonly T[] {
  return [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
}
