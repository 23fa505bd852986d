import { MultiDirectedGraph } from "graphology";
import { describe, expect, test } from "vitest";
import type { DrawnGraph } from "#scene/drawn-graph.ts";
import { placesToTake, stepsSince, takePlaces } from "#scene/moved-places.ts";
import { isWithin } from "#scene/rubber.ts";
import { reachOf, sightFrom } from "#scene/sight.ts";
import { Walk } from "#scene/walk.ts";

function graphOf(
  places: Readonly<Record<string, readonly [number, number]>>,
  links: readonly string[] = [],
): DrawnGraph {
  const graph = new MultiDirectedGraph();
  for (const [id, [x, y]] of Object.entries(places)) graph.addNode(id, { x, y, home: { x, y } });
  for (const link of links) graph.addDirectedEdge(...(link.split(" ") as [string, string]));
  return graph as DrawnGraph;
}

describe("places by hand", () => {
  test("things stand as far from home as they were moved, downwards where the address says so", () => {
    const graph = graphOf({ "co:a": [10, -20], "co:b": [0, 0] });
    const places = placesToTake(graph, { "co:a": { x: 5, y: 7 } });
    expect(places).toEqual({ "co:a": { x: 15, y: -27 } });
    takePlaces(graph, places);
    expect(placesToTake(graph, {})).toEqual({ "co:a": { x: 10, y: -20 } });
    graph.mergeNodeAttributes("co:a", { x: 16, y: -30 });
    expect(stepsSince(graph, { "co:a": { x: 5, y: 7 } }, ["co:a", "co:gone"])).toEqual(
      new Map([["co:a", { x: 1, y: 3 }]]),
    );
  });

  test("a lasso holds what is within its bends, and nothing of what it goes round", () => {
    const horseshoe = [
      [0, 0],
      [9, 0],
      [9, 9],
      [6, 9],
      [6, 3],
      [3, 3],
      [3, 9],
      [0, 9],
    ].map(([x = 0, y = 0]) => ({ x, y }));
    expect(isWithin(horseshoe, { x: 1.5, y: 7 })).toBe(true);
    expect(isWithin(horseshoe, { x: 7.5, y: 7 })).toBe(true);
    expect(isWithin(horseshoe, { x: 4.5, y: 7 })).toBe(false);
    expect(isWithin(horseshoe, { x: 4.5, y: 1 })).toBe(true);
    expect(isWithin([], { x: 0, y: 0 })).toBe(false);
  });
});

describe("what is in sight", () => {
  test("is told by the nearest thing, so that a drawing that has grown shows the same", () => {
    const reach = { middle: { x: 96, y: -51.237 }, unitsPerPixel: 0.5 };
    const sight = sightFrom(graphOf({ "co:a": [0, 0], "co:b": [100, -50] }), reach);
    expect(sight).toEqual({ near: "co:b", x: -4, y: 1.24, unitsPerPixel: 0.5 });
    const grown = graphOf({ "co:a": [30, 0], "co:b": [130, -50], "co:c": [0, 0] });
    expect(sight && reachOf(grown, sight)?.middle.x).toBeCloseTo(126, 6);
    expect(sight && reachOf(graphOf({ "co:a": [0, 0] }), sight)).toBe(undefined);
    expect(sightFrom(graphOf({}), reach)).toBe(undefined);
  });
});

describe("the keyboard's walk", () => {
  const graph = graphOf({ a: [0, 0], b: [1, 0], c: [2, 0], d: [3, 0] }, ["a b", "c a", "d c"]);
  const order = ["d", "c", "b", "a"];

  test("goes round the linked ones, and back to where it began", () => {
    const walk = new Walk();
    expect(walk.around(graph, order, "a", 1)).toBe("c");
    expect(walk.around(graph, order, walk.at, 1)).toBe("b");
    expect(walk.around(graph, order, walk.at, 1)).toBe("c");
    expect(walk.around(graph, order, walk.at, -1)).toBe("b");
    expect(walk.back()).toBe("a");
    expect(walk.back()).toBe(undefined);
    expect(walk.around(graph, order, "a", -1)).toBe("b");
  });

  test("goes on from where it has come to", () => {
    const walk = new Walk();
    walk.goTo("c", "a");
    expect(walk.around(graph, order, walk.at, 1)).toBe("d");
    expect([walk.back(), walk.back(), walk.back()]).toEqual(["c", "a", undefined]);
    expect(walk.around(graph, order, undefined, 1)).toBe(undefined);
  });
});
