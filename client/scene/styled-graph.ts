import type { Frame } from "#contract/kinds.ts";
import { styledRadius, styledTier } from "#contract/styled-size.ts";
import type { PictureLooks } from "#view/picture-style.ts";
import type { DrawnGraph } from "./drawn-graph.ts";

/**
 * Has a graph drawn by rules of style, or as ever where there are none. The looks are in the order of the graph's nodes and
 * links by their keys; a node keeps what it was drawn as before, so that this can be done again and again.
 */
export function styleGraph(graph: DrawnGraph, looks: PictureLooks | undefined, frame: Frame): void {
  graph.updateEachNodeAttributes((id, node) => {
    const plain = node.plain ?? { size: node.size, form: node.form, figure: node.figure, tier: node.tier };
    const look = looks?.nodes.get(id);
    if (!look) return { ...node, ...plain, plain: looks && plain, mark: undefined, importance: undefined };
    return {
      ...node,
      plain,
      mark: look.mark,
      importance: look.importance,
      size: look.size === undefined ? plain.size : styledRadius(look.size, frame),
      form: look.icon ?? plain.form,
      figure: look.caption ?? plain.figure,
      tier: look.importance === undefined ? plain.tier : styledTier(look.importance),
    };
  });
  graph.updateEachEdgeAttributes((id, link) => {
    const look = looks?.links.get(id);
    return { ...link, tint: looks?.recoloured ? "none" : link.flow, mark: look?.mark, weight: look?.weight };
  });
}
