import { expect, test } from "vitest";
import { drawnLinks, linksLeftOut } from "#explorer/drawn-links.ts";
import { pictured } from "#tests/support/pictured.ts";

const picture = pictured({
  nodes: [
    ["co:a", "company"],
    ["co:b", "company"],
    ["co:c", "company"],
  ],
  links: [
    ["co:a", "co:b", "FUNDS", "money"],
    ["co:b", "co:a", "SERVES", "none"],
    ["co:b", "co:c", "FUNDS", "money"],
  ],
});

test("links of an entity are counted by type and direction, its neighbours once", () => {
  const { links, neighbours, byGroup } = drawnLinks(picture, "co:b");
  expect({ links, neighbours }).toEqual({ links: 3, neighbours: 2 });
  expect(Object.fromEntries(byGroup)).toEqual({ "FUNDS.in": 1, "SERVES.out": 1, "FUNDS.out": 1 });
  expect(drawnLinks(picture, "co:nobody").links).toBe(0);
});

test("what the whole graph has and the picture has not is left out", () => {
  const degree = [7, 3, 1];
  const known = { ...picture, nodes: { ...picture.nodes, degree } };
  expect(["co:a", "co:b", "co:c", "co:nobody"].map((id) => linksLeftOut(known, id))).toEqual([5, 0, 0, 0]);
});
