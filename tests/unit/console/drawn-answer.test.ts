import { expect, test } from "vitest";
import type { Console } from "#console/console-context.ts";
import { DrawingWork } from "#console/drawing-work.ts";
import { drawFound } from "#console/drawn-answer.ts";
import type { FoundGraph } from "#console/found-graph.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import { pictured } from "#tests/support/pictured.ts";

/** So many people, each knowing the one before. */
function peopleInARow(count: number): FoundGraph {
  const ids = Array.from({ length: count }, (_, at) => `4:x:${at}`);
  return {
    nodes: new Map(ids.map((id) => [id, { id, labels: ["Person"], properties: {} }])),
    links: new Map(
      ids
        .slice(1)
        .map((target, at) => [
          `5:x:${at}`,
          { id: `5:x:${at}`, type: "KNOWS", source: ids[at] ?? "", target, properties: {} },
        ]),
    ),
    loose: 0,
  };
}

function opened() {
  let picture: Subgraph | undefined;
  const said: string[] = [];
  const place = {
    desk: { read: () => ({ held: undefined }), drawing: new DrawingWork() },
    room: {
      picture: () => picture,
      lay: (laid: Subgraph) => {
        picture = laid;
      },
      announce: (text: string) => said.push(text),
    },
  };
  return { place: place as unknown as Pick<Console, "room" | "desk">, said, ...place.room };
}

test("a large answer is laid out by the engine, a small one at once", async () => {
  const { place, said, picture } = opened();
  const small = drawFound(place, peopleInARow(20), false);
  expect(picture()?.nodes.id).toHaveLength(20);
  await small;
  await drawFound(place, peopleInARow(400), false);
  expect(picture()?.nodes.id).toHaveLength(400);
  expect(picture()?.arrangement.name).toBe("query#wide");
  expect(said).toEqual(["Laying out the answer …"]);
  const { x = [], y = [] } = picture()?.nodes ?? {};
  // Who knows whom stands near: far nearer than the chain is long.
  const far = (one: number, other: number) =>
    Math.hypot((x[one] ?? 0) - (x[other] ?? 0), (y[one] ?? 0) - (y[other] ?? 0));
  expect(far(100, 101)).toBeLessThan(far(0, 399) / 5);
});

test("a large answer that is ready after another picture has come is not drawn over it", async () => {
  const { place, lay, picture } = opened();
  const drawing = drawFound(place, peopleInARow(400), false);
  const other = pictured({ nodes: [["co:a", "company"]], links: [] });
  lay(other);
  await drawing;
  expect(picture()).toBe(other);
});

test("a large answer that is left off leaves the picture as it was", async () => {
  const { place, said, picture } = opened();
  const drawing = drawFound(place, peopleInARow(400), false);
  expect(place.desk.drawing.read()).toBe(0);
  place.desk.drawing.cancel();
  await drawing;
  expect(picture()).toBeUndefined();
  expect(place.desk.drawing.read()).toBeUndefined();
  expect(said.at(-1)).toBe("The picture stays as it was.");
});
