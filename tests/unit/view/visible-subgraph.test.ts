import { expect, test } from "vitest";
import { Subgraph } from "#contract/subgraph.ts";
import * as whole from "#element/whole-rows.ts";
import { pictured } from "#tests/support/pictured.ts";
import { drawnRows, viewFilter } from "#view/visible-rows.ts";
import { visibleSubgraph } from "#view/visible-subgraph.ts";

const picture = pictured({
  nodes: [
    ["co:a", "company"],
    ["con:x", "concept"],
    ["ini:b", "initiative"],
  ],
  links: [
    ["co:a", "con:x", "HAS", "none"],
    ["co:a", "ini:b", "RUNS", "money"],
  ],
});
const filter = { hiddenKinds: ["concept"], hiddenFlows: [], hideHedged: false, hideDisputed: false } as const;

test("what is left out is gone with its links, and the others' places and ends are as before", () => {
  const { drawing, pale } = visibleSubgraph(picture, viewFilter(filter));
  expect(Subgraph.parse(drawing).nodes.id).toEqual(["co:a", "ini:b"]);
  expect(drawing.nodes.x).toEqual([0, 20]);
  const ends = drawing.links.source.map((source, at) => [source, drawing.links.target[at]]);
  expect(ends).toEqual([[0, 1]]);
  expect(pale).toEqual([]);
});

test("what is only dimmed stays, and is pale", () => {
  const { drawing, pale } = visibleSubgraph(picture, viewFilter({ ...filter, dim: true }));
  expect(drawing).toEqual(picture);
  expect(pale).toEqual(["con:x", "co:a HAS con:x"]);
  // Drawn once more from what was left, it is pale again.
  const again = drawnRows(drawing, { ...viewFilter({ ...filter, hiddenKinds: [] }), pale: new Set(pale) });
  expect(whole.drawnRows(drawing, { ...whole.viewFilter(), pale: new Set(pale) }), "in the element").toEqual(again);
  expect(again).toEqual(drawnRows(picture, viewFilter({ ...filter, dim: true })));
});

test("without a filter nothing changes", () => {
  expect(visibleSubgraph(picture, viewFilter({ ...filter, hiddenKinds: [] }))).toEqual({
    drawing: picture,
    pale: [],
  });
});
