import { captionOf } from "#contract/caption.ts";
import { FLOWS, FORMS } from "#contract/kinds.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import type { FoundGraph } from "./found-graph.ts";
import { isOurs, kindOf, type LabelCounts, labelCountsOf } from "./node-kind.ts";
import type { FoundLink, FoundNode } from "./typed-value.ts";

/** A drawn node as a row; a place is known only of what was drawn before. */
export interface NodeRow {
  readonly id: string;
  readonly name: string;
  readonly nameZh: string;
  readonly kind: string;
  readonly form: string;
  readonly flow: string;
  readonly figure: string;
  readonly tier: number;
  readonly degree: number;
  readonly disputes: number;
  readonly place?: { readonly x: number; readonly y: number };
}

export interface LinkRow {
  readonly source: string;
  readonly target: string;
  readonly type: string;
  readonly label: string;
  readonly flow: string;
  readonly claims: number;
  readonly hedge: string;
  readonly disputes: number;
}

export interface PictureRows {
  readonly nodes: ReadonlyMap<string, NodeRow>;
  readonly links: ReadonlyMap<string, LinkRow>;
}

/** The id under which a node is drawn: its own in the atlas, so that the inspector knows it; else the database's. */
export function drawnId(node: FoundNode): string {
  return isOurs(node) ? String(node.properties.id) : node.id;
}

/**
 * What was found, as rows to be drawn; of links of one type between the same two nodes one is drawn.
 *
 * @param known how many nodes of the whole database have each label; where that is not known, those found are counted
 */
export function foundRows({ nodes, links }: FoundGraph, known?: LabelCounts): PictureRows {
  const counts = known ?? labelCountsOf(nodes.values());
  const drawn = [...links.values()].filter(({ source, target }) => nodes.has(source) && nodes.has(target));
  const degrees = new Map<string, number>();
  for (const { source, target } of drawn)
    for (const end of [source, target]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  const ids = new Map([...nodes.values()].map((node) => [node.id, drawnId(node)]));
  const ours = new Set([...nodes.values()].filter(isOurs).map(({ id }) => id));
  const linkRows = drawn.map(({ type, properties, ...ends }): LinkRow => {
    const isOwn = ours.has(ends.source) && ours.has(ends.target);
    const { label, flow, claims, hedge, disputes }: FoundLink["properties"] = isOwn ? properties : {};
    return {
      source: ids.get(ends.source) ?? "",
      target: ids.get(ends.target) ?? "",
      type,
      label: text(label) || type.toLowerCase().replaceAll("_", " "),
      flow: text(flow) || "none",
      claims: count(claims),
      hedge: text(hedge),
      disputes: count(disputes),
    };
  });
  return {
    nodes: new Map(
      [...nodes.values()].map((node) => [drawnId(node), nodeRow(node, degrees.get(node.id) ?? 0, counts)]),
    ),
    links: new Map(linkRows.map((link) => [linkKey(link), link])),
  };
}

/** What is drawn now, as the same rows, each at its place. */
export function drawnRows({ kinds, forms, types, nodes, links }: Subgraph): PictureRows {
  const rows = nodes.id.map(
    (id, at): NodeRow => ({
      id,
      name: nodes.name[at] ?? id,
      nameZh: nodes.nameZh[at] ?? "",
      kind: kinds[nodes.kind[at] ?? -1] ?? "",
      form: forms[nodes.form[at] ?? -1] ?? "",
      flow: FLOWS[nodes.flow[at] ?? 0] ?? "none",
      figure: nodes.figure[at] ?? "",
      tier: nodes.tier[at] ?? 4,
      degree: nodes.degree[at] ?? 0,
      disputes: nodes.disputes[at] ?? 0,
      place: { x: nodes.x[at] ?? 0, y: nodes.y[at] ?? 0 },
    }),
  );
  const linkRows = links.source.map(
    (source, at): LinkRow => ({
      source: nodes.id[source] ?? "",
      target: nodes.id[links.target[at] ?? -1] ?? "",
      type: types[links.type[at] ?? -1]?.type ?? "",
      label: types[links.type[at] ?? -1]?.label ?? "",
      flow: FLOWS[links.flow[at] ?? 0] ?? "none",
      claims: links.claims[at] ?? 0,
      hedge: links.hedge[at] ?? "",
      disputes: links.disputes[at] ?? 0,
    }),
  );
  return {
    nodes: new Map(rows.map((row) => [row.id, row])),
    links: new Map(linkRows.map((link) => [linkKey(link), link])),
  };
}

/** What other databases mean by such properties nobody knows, so only an entity's own count. */
function nodeRow(node: FoundNode, drawnDegree: number, counts: LabelCounts): NodeRow {
  const properties: FoundNode["properties"] = isOurs(node) ? node.properties : {};
  return {
    id: drawnId(node),
    name: captionOf(node.labels, node.properties),
    nameZh: text(properties.nameZh),
    kind: kindOf(node, counts),
    form: FORMS.find((form) => form === properties.form) ?? "",
    flow: text(properties.flow) || "none",
    figure: text(properties.figure),
    tier: typeof properties.tier === "number" ? properties.tier : 3,
    degree: typeof properties.degree === "number" ? properties.degree : drawnDegree,
    disputes: count(properties.disputes),
  };
}

function linkKey({ source, type, target }: LinkRow): string {
  return `${source} ${type} ${target}`;
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** A number, or the length of a list. */
function count(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  return typeof value === "number" ? value : 0;
}
