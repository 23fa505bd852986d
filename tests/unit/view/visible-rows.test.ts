import { expect, test } from "vitest";
import { pictured } from "#tests/support/pictured.ts";
import { parseView } from "#view/view-address.ts";
import { viewFilter, visibleRows } from "#view/visible-rows.ts";

const picture = pictured({
  nodes: [
    ["co:a", "company"],
    ["ini:a/x", "initiative"],
    ["con:y", "concept"],
  ],
  links: [
    ["co:a", "ini:a/x", "RUNS", "none"],
    ["co:a", "con:y", "FUNDS", "money", "expected"],
    ["ini:a/x", "con:y", "FEEDS", "data", "", 1],
  ],
});
const left = (search: string) => visibleRows(picture, viewFilter(parseView(search)));

test("everything is left where nothing is hidden", () => {
  expect(left("")).toEqual({ nodes: [0, 1, 2], links: [0, 1, 2] });
});

test("a hidden kind takes the links of its entities with it", () => {
  expect(left("?hide=concept")).toEqual({ nodes: [0, 1], links: [0] });
});

test("a hidden flow leaves the entities at both ends", () => {
  expect(left("?flows=other,data")).toEqual({ nodes: [0, 1, 2], links: [0, 2] });
});

test("hedged and disputed links go by themselves", () => {
  expect(left("?hedged=0").links).toEqual([0, 2]);
  expect(left("?disputed=0").links).toEqual([0, 1]);
});
