import type { EdgeDisplayData, NodeDisplayData } from "sigma/types";
import { paintOf } from "#contract/appearance.ts";
import { mix } from "#contract/colour.ts";
import { linkPaintOf } from "#contract/link-paint.ts";
import type { Palette } from "#contract/palette.ts";
import type { DrawnLink, DrawnNode } from "./drawn-graph.ts";
import type { Lit } from "./focus.ts";
import type { LinkDisplay } from "./link-program.ts";
import type { ShapeDisplay } from "./shape-program.ts";
import type { Visibility } from "./visibility.ts";

/** The state that decides how things look now. */
export interface Look {
  readonly palette: Palette;
  readonly visible: { readonly [Part in keyof Visibility]: Pick<Visibility[Part], "get"> };
  readonly lit: Lit | undefined;
}

/** Towards the paper, what is pale or stands beside what is lit. */
export const FADED_NODE = 0.78;

/** What sigma draws of an entity; called for every entity at every refresh, so it looks up and computes little. */
export function nodeDisplay(
  id: string,
  node: DrawnNode,
  { palette, visible, lit }: Look,
): Partial<NodeDisplayData> & ShapeDisplay {
  const paint = paintOf(node.kind, node.flow, palette, node.look, node.mark);
  const shown = visible.nodes.get(id);
  const fade = shown === "pale" || (lit && !lit.nodes.has(id)) ? FADED_NODE : 0;
  return {
    x: node.x,
    y: node.y,
    size: node.size,
    hidden: shown === undefined,
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
  { palette, visible, lit }: Look,
): Partial<EdgeDisplayData> & LinkDisplay {
  const shown = visible.links.get(id);
  const isLit = shown === "plain" && (lit?.links.has(id) ?? false);
  const state = isLit ? "lit" : lit || shown === "pale" ? "faded" : "plain";
  const { colour, width, dotted } = linkPaintOf({ ...link, flow: link.tint }, palette, state);
  return {
    hidden: shown === undefined,
    color: colour,
    size: width,
    bend: link.bend,
    dotted,
    zIndex: isLit ? 2 : link.tint === "none" && !link.mark ? 0 : 1,
  };
}
