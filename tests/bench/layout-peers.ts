import { forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from "d3-force";
import { UndirectedGraph } from "graphology";
import forceAtlas from "graphology-layout-forceatlas2";
import type { LinkGraph } from "#layout/link-graph.ts";
import type { Places } from "#layout/places.ts";
import { seededRandom } from "#layout/seeded-random.ts";

/** What a library has come to when its steps, or its time, were up. */
export interface PeerRun {
  readonly places: Places;
  /** The share of its steps that there was time for. */
  readonly done: number;
}

/** Lays a graph out from places by chance, for so long at the most; making its own copy of the graph is not part of it. */
export type LayoutPeer = (graph: LinkGraph) => (patienceMs: number) => PeerRun;

/** ForceAtlas2 of graphology, with the settings that it advises itself. */
export const forceAtlasPeer: LayoutPeer = ({ count, source, target }) => {
  const random = seededRandom(3);
  const graph = new UndirectedGraph();
  for (let node = 0; node < count; node += 1) graph.addNode(node, { x: random() * 1_000, y: random() * 1_000 });
  for (const [link, from] of source.entries()) graph.addEdge(from, target[link]);
  const settings = forceAtlas.inferSettings(graph);
  return (patienceMs) => {
    // All at once where it is quick: each call makes its matrices anew.
    const at = count > MANY ? ROUND : stepsOf(count);
    const done = stepsWithin(patienceMs, stepsOf(count), at, () =>
      forceAtlas.assign(graph, { iterations: at, settings }),
    );
    const column = (axis: "x" | "y") =>
      Float64Array.from({ length: count }, (_, node) => graph.getNodeAttribute(node, axis) ?? 0);
    return { places: { x: column("x"), y: column("y") }, done };
  };
};

/** d3-force as its own examples have it, from its own start. */
export const d3Peer: LayoutPeer = ({ count, source, target }) => {
  const nodes: SimulationNodeDatum[] = Array.from({ length: count }, () => ({}));
  const links = Array.from(source, (from, link) => ({ source: from, target: target[link] ?? 0 }));
  return (patienceMs) => {
    const simulation = forceSimulation(nodes)
      .force("link", forceLink(links))
      .force("charge", forceManyBody())
      .force("x", forceX())
      .force("y", forceY())
      .stop();
    const done = stepsWithin(patienceMs, 300, 1, () => simulation.tick());
    const places = { x: Float64Array.from(nodes, ({ x = 0 }) => x), y: Float64Array.from(nodes, ({ y = 0 }) => y) };
    return { places, done };
  };
};

const MANY = 10_000;
/** Steps of ForceAtlas2 after which the clock is looked at. */
const ROUND = 10;

/** As many as bring its drawings near to their best. */
function stepsOf(count: number): number {
  return count > 20_000 ? 200 : 300;
}

/** Takes so many steps a time until all are taken or the time is up; says which share was taken. */
function stepsWithin(patienceMs: number, all: number, atOnce: number, step: () => unknown): number {
  const begun = performance.now();
  let taken = 0;
  for (; taken < all && performance.now() - begun < patienceMs; taken += atOnce) step();
  return taken / all;
}
