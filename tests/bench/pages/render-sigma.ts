import { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";
import type { OpenRender } from "./render-view.ts";

/** Sigma as it comes: circles and straight lines, without names. */
export const openSigma: OpenRender = (host, { x, y, source, target, width, height }) => {
  const graph = new MultiDirectedGraph();
  x.forEach((at, node) => {
    graph.addNode(node, { x: at, y: -(y[node] ?? 0), size: 3, color: "#444" });
  });
  source.forEach((from, link) => {
    graph.addDirectedEdge(from, target[link], { size: 1, color: "#bbb" });
  });
  const sigma = new Sigma(graph, host);
  const unit = Math.max(width, height);
  return {
    lookAt: (look) =>
      sigma.getCamera().setState({
        x: 0.5 + (look.x - width / 2) / unit,
        y: 0.5 - (look.y - height / 2) / unit,
        ratio: 1 / look.zoom,
      }),
  };
};
