import type { Tier } from "#contract/drawing.ts";
import type { Frame } from "#contract/kinds.ts";
import type { PictureLooks } from "#view/picture-style.ts";
import type { DrawnGraph } from "./drawn-graph.ts";

/** Half the width of a shape by a chosen measure, in pixels of the stored frame. */
const RADII: Readonly<Record<Frame, { readonly least: number; readonly most: number }>> = {
  wide: { least: 6, most: 26 },
  tall: { least: 5, most: 20 },
};
/** From which importance on a name is written as large as that of a tier. */
const TIERS: readonly (readonly [least: number, tier: Tier])[] = [
  [0.8, 1],
  [0.5, 2],
  [0.25, 3],
];

/**
 * Has a graph drawn by rules of style, or as ever where there are none. The looks are in the order of the graph's nodes and
 * links by their keys; a node keeps what it was drawn as before, so that this can be done again and again.
 */
export function styleGraph(graph: DrawnGraph, looks: PictureLooks | undefined, frame: Frame): void {
  graph.updateEachNodeAttributes((id, node) => {
    const plain = node.plain ?? { size: node.size, form: node.form, figure: node.figure, tier: node.tier };
    const look = looks?.nodes.get(id);
    if (!look) return { ...node, ...plain, plain: looks && plain, mark: undefined, importance: undefined };
    const { least, most } = RADII[frame];
    return {
      ...node,
      plain,
      mark: look.mark,
      importance: look.importance,
      size: look.size === undefined ? plain.size : least + (most - least) * look.size,
      form: look.icon ?? plain.form,
      figure: look.caption ?? plain.figure,
      tier: look.importance === undefined ? plain.tier : tierBy(look.importance),
    };
  });
  graph.updateEachEdgeAttributes((id, link) => {
    const look = looks?.links.get(id);
    return { ...link, tint: looks?.recoloured ? "none" : link.flow, mark: look?.mark, weight: look?.weight };
  });
}

function tierBy(importance: number): Tier {
  return TIERS.find(([least]) => importance >= least)?.[1] ?? 4;
}
