import fc from "fast-check";
import { expect, test } from "vitest";
import { laidOutPicture } from "#layout/laid-out-picture.ts";
import { pictureTask } from "#layout/picture-task.ts";
import { runLayout } from "#layout/run-layout.ts";
import { pictured } from "#tests/support/pictured.ts";
import { arrangedPicture } from "#view/arranged-picture.ts";
import { layoutChange } from "#view/layout-change.ts";
import { readLayout } from "#view/layout-choice.ts";
import { layoutWish } from "#view/layout-wish.ts";
import { formatView, parseView } from "#view/view-address.ts";
import { wholeChange } from "#view/view-change.ts";
import type { ViewState } from "#view/view-state.ts";

const ids = ["co:a", "co:b", "ini:c", "ini:d", "leg:e"] as const;
const stored = pictured({
  nodes: ids.map((id) => [id, id.startsWith("co") ? "company" : "initiative"] as const),
  links: [
    ["co:a", "ini:c", "RUNS", "money"],
    ["co:b", "ini:d", "RUNS", "money"],
    ["ini:c", "ini:d", "FEEDS", "data"],
  ],
});

/** The picture of a view before and after things were moved by hand in it. */
function drawnIn(view: ViewState) {
  const wish = layoutWish(view);
  const drawn = wish ? laidOutPicture(stored, wish.name, runLayout(pictureTask(stored, wish))).picture : stored;
  return { drawn, seen: arrangedPicture(drawn, view) };
}

const layout = fc
  .constantFrom("", "organic", "organic~2", "type", "hierarchy~spread", "radial~co:a", "stored~spread")
  .map(readLayout);

test("through any layouts one after the other, what is pinned stays and the address draws the same", () => {
  fc.assert(
    fc.property(
      fc.array(layout, { minLength: 1, maxLength: 4 }),
      fc.subarray([...ids], { minLength: 1 }),
      (choices, pinned) => {
        let view = parseView("?moved=co:a~40~-12,ini:d~7~7");
        view = { ...view, pinned };
        const placesOf = () => {
          const { nodes } = drawnIn(view).seen;
          return pinned.map((id) => nodes.id.indexOf(id)).map((row) => [nodes.x[row], nodes.y[row]].map(Number));
        };
        for (const choice of choices) {
          const before = placesOf().flat();
          const change = layoutChange(view, choice, [{ stored, drawn: drawnIn(view).drawn }]);
          view = { ...view, ...wholeChange(view, change) };
          // An address holds whole pixels.
          for (const [at, place] of placesOf().flat().entries())
            expect(Math.abs(place - (before[at] ?? Number.NaN))).toBeLessThanOrEqual(0.51);
          expect(drawnIn(parseView(formatView(view))).seen).toEqual(drawnIn(view).seen);
        }
      },
    ),
    { seed: 20261123, numRuns: 40 },
  );
});

test("what was moved and not pinned is laid out anew; a group stays where all of it is pinned", () => {
  const view = parseView(
    "?pinned=co:a,co:b&moved=ini:c~9~9,group:1~5~5,group:2~6~6&group=1~Both~co:a~co:b;2~More~ini:c~ini:d",
  );
  const change = layoutChange(view, readLayout("type"), [{ stored, drawn: stored }]);
  expect(change).toMatchObject({
    moved: { "group:1": { x: 5, y: 5 } },
    held: { "co:a": { x: 0, y: 0 }, "co:b": { x: 10, y: 0 } },
  });
  expect(layoutChange({ ...view, ...change }, readLayout(""), [{ stored, drawn: stored }])).toMatchObject({
    moved: { "group:1": { x: 5, y: 5 } },
    held: {},
  });
});
