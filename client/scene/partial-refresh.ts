import type Sigma from "sigma";
import type { DrawnLink, DrawnNode } from "./drawn-graph.ts";

/** Where more have moved at once, going through everything is quicker than finding their links. */
export const FEW_MOVED = 200;

/**
 * When things of a large picture were moved, sigma works out them and their links alone; by itself it would go through
 * everything. It draws where it is told to by bounds of its own, so that nothing else stands elsewhere then.
 *
 * @returns what was moved since sigma drew last, now and later
 */
export function refreshOnlyMoved(sigma: Sigma<DrawnNode, DrawnLink>, isHeavy: () => boolean): ReadonlySet<string> {
  const refresh = sigma.refresh.bind(sigma);
  const moved = new Set<string>();
  // What sigma has not gone through since it was given another graph has no place of its own yet.
  let isPending = false;
  sigma.refresh = (asked) => {
    const { nodes, edges } = asked?.partialGraph ?? {};
    const isMove = asked?.schedule === true && !asked.skipIndexation && nodes !== undefined && edges === undefined;
    if (!isMove || isPending || !isHeavy()) {
      isPending ||= !asked?.skipIndexation;
      return refresh(asked);
    }
    for (const id of nodes) moved.add(id);
    return sigma.scheduleRender();
  };
  sigma.on("afterProcess", () => {
    isPending = false;
    moved.clear();
  });
  sigma.on("beforeRender", () => {
    if (moved.size === 0 || isPending) return;
    const ids = [...moved];
    moved.clear();
    const graph = sigma.getGraph();
    if (ids.length > FEW_MOVED) refresh({ partialGraph: {}, schedule: true });
    else {
      const edges = [...new Set(ids.flatMap((id) => graph.edges(id)))];
      refresh({ partialGraph: { nodes: ids, edges }, skipIndexation: true, schedule: true });
    }
  });
  return moved;
}
