import { DataSet } from "vis-data";
import { Network } from "vis-network";
import { fitScale, type OpenRender } from "./render-view.ts";

/** The canvas of vis-network, with places given, without physics and without bent links. */
export const openVisNetwork: OpenRender = (host, graph) => {
  const { x, y, source, target } = graph;
  const nodes = new DataSet(x.map((at, id) => ({ id, x: at, y: y[id] ?? 0 })));
  const edges = new DataSet(source.map((from, id) => ({ id, from, to: target[id] ?? 0 })));
  const network = new Network(
    host,
    { nodes, edges },
    {
      physics: false,
      nodes: { shape: "dot", size: 3, color: "#444" },
      edges: { smooth: false, color: "#bbb" },
      layout: { improvedLayout: false },
      interaction: { hideEdgesOnDrag: false },
    },
  );
  const scale = fitScale(host, graph);
  const lookAt: ReturnType<OpenRender>["lookAt"] = (look) =>
    network.moveTo({ position: { x: look.x, y: look.y }, scale: scale * look.zoom, animation: false });
  lookAt({ x: graph.width / 2, y: graph.height / 2, zoom: 1 });
  return { lookAt };
};
