import type { EdgeDisplayData, NodeDisplayData } from "sigma/types";
import { paintOf } from "#contract/appearance.ts";
import { mix } from "#contract/colour.ts";
import { linkPaintOf } from "#contract/link-paint.ts";
import type { Palette } from "#contract/palette.ts";
import type { ViewFilter } from "#view/visible-rows.ts";
import type { DrawnGraph, DrawnLink, DrawnNode } from "./drawn-graph.ts";
import type { Lit } from "./focus.ts";
import type { LinkDisplay } from "./link-program.ts";
import type { ShapeDisplay } from "./shape-program.ts";
import { linkHidden, nodeHidden } from "./visibility.ts";

/** The state that decides how things look now. */
export interface Look {
  readonly palette: Palette;
  readonly filter: ViewFilter;
  readonly lit: Lit | undefined;
}

const FADED_NODE = 0.78;

/** What sigma draws of an entity; called for every entity at every refresh, so it looks up and computes little. */
export function nodeDisplay(
  id: string,
  node: DrawnNode,
  graph: DrawnGraph | undefined,
  { palette, filter, lit }: Look,
): Partial<NodeDisplayData> & ShapeDisplay {
  const paint = paintOf(node.kind, node.flow, palette, node.look, node.mark);
  const fade = lit && !lit.nodes.has(id) ? FADED_NODE : 0;
  return {
    x: node.x,
    y: node.y,
    size: node.size,
    hidden: graph !== undefined && nodeHidden(graph, filter, id),
    color: mix(paint.fill, palette.paper, fade),
    stroke: mix(paint.stroke, palette.paper, fade),
    strokeShare: paint.strokeShare,
    shape: paint.shape,
    zIndex: 5 - node.tier,
  };
}

/** What sigma draws of a link: coloured by what flows, dotted where hedged or disputed. */
export function linkDisplay(
  id: string,
  link: DrawnLink,
  graph: DrawnGraph | undefined,
  { palette, filter, lit }: Look,
): Partial<EdgeDisplayData> & LinkDisplay {
  const isLit = lit?.links.has(id) ?? false;
  const { colour, width, dotted } = linkPaintOf(
    { ...link, flow: link.tint },
    palette,
    !lit ? "plain" : isLit ? "lit" : "faded",
  );
  return {
    hidden: graph !== undefined && linkHidden(graph, filter, id),
    color: colour,
    size: width,
    bend: link.bend,
    dotted,
    zIndex: isLit ? 2 : link.tint === "none" && !link.mark ? 0 : 1,
  };
}
