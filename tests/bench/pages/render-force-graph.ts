import ForceGraph from "force-graph";
import { fitScale, type OpenRender } from "./render-view.ts";

/** The canvas of force-graph, with places given and no forces. */
export const openForceGraph: OpenRender = (host, graph) => {
  const { x, y, source, target } = graph;
  const drawing = new ForceGraph(host)
    .width(host.clientWidth)
    .height(host.clientHeight)
    .cooldownTicks(0)
    .enableNodeDrag(false)
    .nodeRelSize(2)
    .nodeColor(() => "#444")
    .linkColor(() => "#bbb")
    .graphData({
      nodes: x.map((at, id) => ({ id, fx: at, fy: y[id] ?? 0, x: at, y: y[id] ?? 0 })),
      links: source.map((from, link) => ({ source: from, target: target[link] ?? 0 })),
    });
  const scale = fitScale(host, graph);
  drawing.zoom(scale).centerAt(graph.width / 2, graph.height / 2);
  return {
    lookAt: (look) => {
      drawing.zoom(scale * look.zoom).centerAt(look.x, look.y);
    },
  };
};
