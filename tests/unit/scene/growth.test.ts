import { expect, test } from "vitest";
import { drawnGraph } from "#scene/drawn-graph.ts";
import { commonShift, movedBack } from "#scene/growth.ts";
import { pictured } from "#tests/support/pictured.ts";

function placed(places: Readonly<Record<string, readonly [number, number]>>) {
  const bare = pictured({ nodes: Object.keys(places).map((id) => [id, "company"] as const), links: [] });
  const [x, y] = [Object.values(places).map(([own]) => own), Object.values(places).map(([, own]) => own)];
  return drawnGraph({ ...bare, nodes: { ...bare.nodes, x, y } });
}

const before = placed({ a: [0, 0], b: [10, 20] });

test("a picture that grew or shrank is told from another one by how its things moved", () => {
  expect(commonShift(before, placed({ a: [5, 0], b: [15, 20], c: [90, 90] }))).toEqual({ x: 5, y: 0 });
  expect(commonShift(placed({ a: [5, 0], b: [15, 20], c: [90, 90] }), before)).toEqual({ x: -5, y: 0 });
  expect(commonShift(before, placed({ a: [5, 0], b: [99, 20], c: [90, 90] }))).toBeUndefined();
  expect(commonShift(before, placed({ a: [0, 0], c: [90, 90] }))).toBeUndefined();
});

test("what stays begins where it was and is told where to go", () => {
  const after = placed({ b: [30, 40], c: [1, 2] });
  expect(movedBack(after, before)).toEqual({ b: { x: 30, y: -40 } });
  expect(after.getNodeAttributes("b")).toMatchObject({ x: 10, y: -20 });
  expect(after.getNodeAttributes("c")).toMatchObject({ x: 1, y: -2 });
});
