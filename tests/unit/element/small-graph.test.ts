import fc from "fast-check";
import { MultiDirectedGraph as Graphology } from "graphology";
import { expect, test } from "vitest";
import { MultiDirectedGraph } from "#element/small-graph.ts";
import { filesUnder, textOf } from "#tests/unit/house/project-files.ts";

const ids = ["a", "b", "c", "d"];
const end = fc.constantFrom(...ids);

test("it answers as graphology does, for the same nodes and edges", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(end, end), { maxLength: 12 }), (pairs) => {
      const [small, large] = [new MultiDirectedGraph(), new Graphology()];
      for (const graph of [small, large]) {
        for (const [at, id] of ids.entries()) graph.addNode(id, { at });
        for (const [at, [from, to]] of pairs.entries())
          if (from !== to) graph.addDirectedEdgeWithKey(`${at}`, from, to, { at });
        graph.mergeNodeAttributes("a", { more: true });
      }
      const said = (graph: MultiDirectedGraph | Graphology) => ({
        counts: [graph.order, graph.size, graph.multi],
        nodes: graph.nodes().map((id) => [id, graph.getNodeAttributes(id), graph.degree(id)]),
        around: graph.nodes().map((id) => [graph.edges(id).sort(), graph.neighbors(id).sort()]),
        edges: graph.edges().map((id) => [graph.extremities(id), graph.source(id), graph.getEdgeAttribute(id, "at")]),
        found: [graph.filterNodes((_, { at }) => Number(at) > 1), graph.filterEdges((_, __, from) => from === "b")],
        some: [graph.someNode((id) => id === "c"), graph.hasNode("z"), graph.hasEdge("0")],
      });
      expect(said(small)).toEqual(said(large));
    }),
  );
});

test("it has all that the scene and the drawing of files ask of a graph", () => {
  const sources = ["client/scene", "client/export", "client/element"].flatMap(filesUnder);
  const asked = sources
    .filter((path) => path.endsWith(".ts") && !path.includes("small-graph"))
    .flatMap((path) => [...textOf(path).matchAll(/\bgraph\??\.(\w+)\(/g)].map(([, name]) => name ?? ""));
  expect([...new Set(asked)].filter((name) => !(name in MultiDirectedGraph.prototype))).toEqual([]);
});

test("who listens is told of changed attributes, until it listens no more", () => {
  const graph = new MultiDirectedGraph();
  graph.addNode("a");
  const told: string[] = [];
  const listener = ({ key }: { readonly key: string }) => void told.push(key);
  graph.on("nodeAttributesUpdated", listener);
  graph.setNodeAttribute("a", "x", 1);
  graph.removeListener("nodeAttributesUpdated", listener);
  graph.setNodeAttribute("a", "x", 2);
  expect(told).toEqual(["a"]);
});
