import { MultiDirectedGraph } from "graphology";
import { expect, test } from "vitest";
import type { DrawnGraph } from "#scene/drawn-graph.ts";
import { END_FLOATS, type LightColumns, POINT_FLOATS } from "#scene/light-columns.ts";
import { LightPicture } from "#scene/light-picture.ts";

const PLACES: Record<string, { x: number; y: number }> = { a: { x: 1, y: 1 }, b: { x: 2, y: 2 }, c: { x: 3, y: 3 } };

test("of what is moved, only its point and the links that it has are drawn anew, where they are now", () => {
  const graph = new MultiDirectedGraph();
  for (const id of Object.keys(PLACES)) graph.addNode(id);
  graph.addDirectedEdgeWithKey("ab", "a", "b", { bend: 0 });
  graph.addDirectedEdgeWithKey("bc", "b", "c", { bend: 0 });
  const changes: (readonly [string, number, number])[] = [];
  let columns: LightColumns | undefined;
  const picture = new LightPicture({
    load: (loaded) => {
      columns = loaded;
    },
    change: (...change) => changes.push(change),
  });
  picture.load(graph as unknown as DrawnGraph, {
    node: (id) => ({ x: 0, y: 0, ...PLACES[id], size: 3, color: "#102030" }),
    link: () => ({ color: "#405060", bend: 0 }),
  });
  if (!columns) throw new Error("Nothing was loaded.");
  const { points, lines, pieces, pointIds, lineLinks } = columns;
  const untouched = lines.slice();
  const now = { ...PLACES, a: { x: 9, y: 8 } };
  picture.move(["a"], (id) => now[id as keyof typeof now]);

  const point = pointIds.indexOf("a") * POINT_FLOATS;
  const floats = pieces * 2 * END_FLOATS;
  const [moved, other] = [lineLinks.indexOf(0) * floats, lineLinks.indexOf(1) * floats];
  expect(changes).toEqual([
    ["points", point, 2],
    ["lines", moved, floats],
  ]);
  expect([...points.subarray(point, point + 2)]).toEqual([9, 8]);
  expect([...lines.subarray(moved, moved + 2)]).toEqual([9, 8]);
  expect([...lines.subarray(moved + floats - END_FLOATS, moved + floats - 1)]).toEqual([2, 2]);
  expect(lines.subarray(other, other + floats)).toEqual(untouched.subarray(other, other + floats));

  // What is pointed at is found where it is now, a little beside it, too, and nothing elsewhere.
  const sizes = { pixel: 0.01, radius: 2 };
  expect(
    [
      { x: 9, y: 8.08 },
      { x: 9, y: 8.1 },
      { x: 2.01, y: 2 },
    ].map((place) => picture.at(place, sizes).id),
  ).toEqual(["a", undefined, "b"]);
});
