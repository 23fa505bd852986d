import { forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from "d3-force";
import { UndirectedGraph } from "graphology";
import forceAtlas from "graphology-layout-forceatlas2";
import type { LinkGraph } from "#layout/link-graph.ts";
import type { Places } from "#layout/places.ts";
import { seededRandom } from "#layout/seeded-random.ts";

/** Lays a graph out from places by chance; making its own copy of the graph is not part of it. */
export type LayoutPeer = (graph: LinkGraph) => () => Places;

/** ForceAtlas2 of graphology, with the settings that it advises itself. */
export const forceAtlasPeer: LayoutPeer = ({ count, source, target }) => {
  const random = seededRandom(3);
  const graph = new UndirectedGraph();
  for (let node = 0; node < count; node += 1) graph.addNode(node, { x: random() * 1_000, y: random() * 1_000 });
  for (const [link, from] of source.entries()) graph.addEdge(from, target[link]);
  const settings = forceAtlas.inferSettings(graph);
  return () => {
    const places = forceAtlas(graph, { iterations: stepsOf(count), settings });
    const column = (axis: "x" | "y") => Float64Array.from({ length: count }, (_, node) => places[node]?.[axis] ?? 0);
    return { x: column("x"), y: column("y") };
  };
};

/** d3-force as its own examples have it, from its own start. */
export const d3Peer: LayoutPeer = ({ count, source, target }) => {
  const nodes: SimulationNodeDatum[] = Array.from({ length: count }, () => ({}));
  const links = Array.from(source, (from, link) => ({ source: from, target: target[link] ?? 0 }));
  return () => {
    forceSimulation(nodes)
      .force("link", forceLink(links))
      .force("charge", forceManyBody())
      .force("x", forceX())
      .force("y", forceY())
      .stop()
      .tick(300);
    return { x: Float64Array.from(nodes, ({ x = 0 }) => x), y: Float64Array.from(nodes, ({ y = 0 }) => y) };
  };
};

/** As many as bring its drawings near to their best. */
function stepsOf(count: number): number {
  return count > 20_000 ? 200 : 300;
}
