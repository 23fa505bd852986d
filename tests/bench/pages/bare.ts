import "./bare.css";
import { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";
import type { Subgraph } from "#contract/subgraph.ts";

/* The least that draws the answer at ?ask=: no checks, no styles of our own, sigma as it comes. */

const picture = document.getElementById("picture");
const response = await fetch(new URLSearchParams(location.search).get("ask") ?? "");
const { nodes, links }: Subgraph = await response.json();
const graph = new MultiDirectedGraph();
nodes.id.forEach((id, row) => {
  graph.addNode(id, { x: nodes.x[row], y: -(nodes.y[row] ?? 0), size: 6, label: nodes.name[row] });
});
links.source.forEach((source, row) => {
  graph.addDirectedEdge(nodes.id[source], nodes.id[links.target[row] ?? 0]);
});
if (picture) new Sigma(graph, picture);
