import type Sigma from "sigma";
import { expect, test } from "vitest";
import type { DrawnLink, DrawnNode } from "#scene/drawn-graph.ts";
import { pickByPlace } from "#scene/pick-by-place.ts";

/** So much of a sigma as finding needs, which has worked out these entities and would find `pixel` by itself. */
function sigmaOf(workedOut: readonly string[]) {
  return {
    getNodeAtPosition: (): string | null => "pixel",
    getCamera: () => ({ getState: () => ({}) }),
    viewportToFramedGraph: ({ x, y }: { x: number; y: number }) => ({ x: x / 100, y: y / 100 }),
    scaleSize: (size: number) => size,
    getNodeDisplayData: (id: string) => (workedOut.includes(id) ? { hidden: false } : undefined),
  };
}

test.each([
  ["what sigma has worked out is found", { id: "here" }, "here"],
  ["an entity that only the next graph has is not pointed at before sigma has that graph", { id: "next" }, null],
  ["nothing is found where nothing is", { id: undefined }, null],
  ["sigma looks for itself where its own drawing is seen", "unknown", "pixel"],
] as const)("%s", (_, found, expected) => {
  const sigma = sigmaOf(["here"]);
  pickByPlace(sigma as unknown as Sigma<DrawnNode, DrawnLink>, () => found);
  expect((sigma.getNodeAtPosition as (at: { x: number; y: number }) => unknown)({ x: 10, y: 20 })).toBe(expected);
});
