import { claimRows } from "./claim-rows.ts";
import type { Dataset } from "./dataset.ts";
import { displayGraph } from "./display-graph.ts";
import { type ArrangementRow, arrangementRow, entityRow, metricRow, sourceRow } from "./entity-rows.ts";
import { disputeRows, evidenceRows } from "./evidence-rows.ts";
import { linkRow } from "./link-rows.ts";
import type { NodeRow, RelationshipRow } from "./row.ts";
import { verdictRows } from "./verdict-rows.ts";

/** All that a dataset puts into the graph; each list in the order of its ids. */
export interface GraphRows {
  readonly dataset: NodeRow;
  readonly entities: readonly NodeRow[];
  readonly claims: readonly NodeRow[];
  readonly sources: readonly NodeRow[];
  readonly metrics: readonly NodeRow[];
  readonly arrangements: readonly NodeRow[];
  /** The display layer: between entities, generated from claims. */
  readonly links: readonly RelationshipRow[];
  /** The types of evidence-types.ts. */
  readonly evidence: readonly RelationshipRow[];
  readonly disputes: readonly RelationshipRow[];
}

/** The arrangement whose positions become `x` and `y` of the entities. */
const HOME_ARRANGEMENT = "everything#wide";

/** A dataset, and the drawings computed for it, as nodes and relationships. Pure: the same facts make the same rows. */
export function graphRows(dataset: Dataset, arrangements: readonly ArrangementRow[] = []): GraphRows {
  const display = displayGraph(dataset);
  const home = arrangements.find(({ id }) => id === HOME_ARRANGEMENT);
  const rules = new Map(dataset.rules.map((rule) => [rule.leg, rule]));
  const rows = {
    entities: display.entities.map((entity) => entityRow(entity, home, rules.get(entity.id))),
    claims: byId([...claimRows(dataset), ...verdictRows(dataset)]),
    sources: dataset.sources.map(sourceRow),
    metrics: dataset.metrics.map((metric) => metricRow(metric, dataset.predicates)),
    arrangements: byId(arrangements.map(arrangementRow)),
    links: display.links.map(linkRow),
    evidence: byId(evidenceRows(dataset)),
    disputes: byId(disputeRows(dataset)),
  };
  return { ...rows, dataset: datasetRow(dataset, rows) };
}

function datasetRow({ about, hash }: Dataset, rows: Omit<GraphRows, "dataset">): NodeRow {
  const counts = (["entities", "links", "claims", "sources", "disputes"] as const).map((kind) => [
    kind,
    BigInt(rows[kind].length),
  ]);
  const { title, licence, updated } = about;
  return {
    id: "dataset",
    labels: ["Dataset"],
    properties: { title, licence, updated, hash, ...Object.fromEntries(counts) },
  };
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): readonly T[] {
  return [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
}
