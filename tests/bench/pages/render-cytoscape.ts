import cytoscape from "cytoscape";
import { fitScale, type OpenRender } from "./render-view.ts";

/** The canvas of cytoscape, with places given and straight links. */
export const openCytoscape: OpenRender = (host, graph) => {
  const { x, y, source, target } = graph;
  const scale = fitScale(host, graph);
  const looking = ({ x: left, y: top, zoom }: { readonly x: number; readonly y: number; readonly zoom: number }) => ({
    zoom: scale * zoom,
    pan: { x: host.clientWidth / 2 - left * scale * zoom, y: host.clientHeight / 2 - top * scale * zoom },
  });
  const drawing = cytoscape({
    container: host,
    elements: {
      nodes: x.map((at, id) => ({ data: { id: `n${id}` }, position: { x: at, y: y[id] ?? 0 } })),
      edges: source.map((from, id) => ({ data: { id: `e${id}`, source: `n${from}`, target: `n${target[id]}` } })),
    },
    layout: { name: "preset" },
    style: [
      { selector: "node", style: { width: 6, height: 6, "background-color": "#444" } },
      { selector: "edge", style: { width: 1, "curve-style": "haystack", "line-color": "#bbb" } },
    ],
    ...looking({ x: graph.width / 2, y: graph.height / 2, zoom: 1 }),
  });
  return { lookAt: (look) => drawing.viewport(looking(look)) };
};
