import type { Frame } from "#contract/kinds.ts";
import { styledRadius, styledTier } from "#contract/styled-size.ts";
import type { PictureLooks } from "#view/picture-style.ts";
import type { DrawnGraph } from "./drawn-graph.ts";

/** Has a graph that nobody draws yet look as rules of style want it; without any it stays as it is. */
export function styleGraph(graph: DrawnGraph, looks: PictureLooks | undefined, frame: Frame): void {
  if (!looks) return;
  graph.updateEachNodeAttributes((id, node) => {
    const { mark, size, icon, caption, importance } = looks.nodes.get(id) ?? {};
    return {
      ...node,
      mark,
      importance,
      size: size === undefined ? node.size : styledRadius(size, frame),
      form: icon ?? node.form,
      figure: caption ?? node.figure,
      tier: importance === undefined ? node.tier : styledTier(importance),
    };
  });
  graph.updateEachEdgeAttributes((id, link) => {
    const { mark, weight } = looks.links.get(id) ?? {};
    return { ...link, tint: looks.recoloured ? "none" : link.flow, mark, weight };
  });
}
