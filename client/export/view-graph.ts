import { paintOf } from "#contract/appearance.ts";
import { FLOWS } from "#contract/kinds.ts";
import type { Palette } from "#contract/palette.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import { type ViewFilter, visibleRows } from "#view/visible-rows.ts";
import type { ExportGraph, ExportLink, ExportLook, ExportNode } from "./export-graph.ts";

/** What is looked at, on its way into a file. */
interface TakenView {
  readonly title: string;
  /** One, or the two of a comparison; what stands in both is taken once, from the first. */
  readonly parts: readonly { readonly picture: Subgraph; readonly filter: ViewFilter }[];
  readonly palette: Palette;
}

/** Radius in pixels by tier; a file has no use for finer differences. */
const SIZES = [25, 18, 11, 7] as const;

/** The entities and links that a view shows, in the order of the answer, with their places and colours. */
export function viewGraph({ title, parts, palette }: TakenView): ExportGraph {
  const nodes = new Map<string, ExportNode>();
  const links = new Map<string, ExportLink>();
  for (const { picture, filter } of parts) {
    const visible = visibleRows(picture, filter);
    for (const row of visible.nodes) {
      const node = nodeAt(picture, row, palette);
      if (!nodes.has(node.id)) nodes.set(node.id, node);
    }
    for (const row of visible.links) {
      const link = linkAt(picture, row);
      if (!links.has(link.id)) links.set(link.id, link);
    }
  }
  return { title, nodes: [...nodes.values()], links: [...links.values()] };
}

function nodeAt({ kinds, forms, nodes }: Subgraph, row: number, palette: Palette): ExportNode {
  const kind = kinds[nodes.kind[row] ?? -1] ?? "";
  const flow = FLOWS[nodes.flow[row] ?? 0] ?? "none";
  return {
    id: nodes.id[row] ?? "",
    labels: [labelOf(kind)],
    properties: {
      name: nodes.name[row],
      nameZh: nodes.nameZh[row] || undefined,
      kind,
      form: forms[nodes.form[row] ?? -1],
      flow: flow === "none" ? undefined : flow,
      figure: nodes.figure[row] || undefined,
      links: nodes.degree[row],
      disputes: nodes.disputes[row],
    },
    look: lookOf(nodes, row, paintOf(kind, flow, palette).stroke),
  };
}

function lookOf({ x, y, tier }: Subgraph["nodes"], row: number, color: string): ExportLook {
  return { x: x[row] ?? 0, y: y[row] ?? 0, size: SIZES[(tier[row] ?? 4) - 1] ?? SIZES[3], color };
}

function linkAt({ types, nodes, links }: Subgraph, row: number): ExportLink {
  const source = nodes.id[links.source[row] ?? -1] ?? "";
  const target = nodes.id[links.target[row] ?? -1] ?? "";
  const { type = "", label = "" } = types[links.type[row] ?? -1] ?? {};
  const flow = FLOWS[links.flow[row] ?? 0] ?? "none";
  return {
    id: `${source} ${type} ${target}`,
    source,
    target,
    type,
    properties: {
      label,
      flow: flow === "none" ? undefined : flow,
      claims: links.claims[row],
      hedge: links.hedge[row] || undefined,
      disputes: links.disputes[row],
    },
  };
}

/** A kind as a label of Neo4j: "Company", "Leg"; some that the atlas itself uses are refused by its own import. */
function labelOf(kind: string): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}
