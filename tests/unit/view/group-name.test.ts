import { expect, test } from "vitest";
import { groupIn, renamed } from "#view/group-name.ts";
import { formatView, parseView } from "#view/view-address.ts";

const view = parseView("?v=2&select=co:a,co:b&group=1~Chips~co:a~co:b;2~Clouds~co:c~co:d");

test("a group is selected when all of it is, and nothing else", () => {
  expect(groupIn(view)?.name).toBe("Chips");
  expect(groupIn({ ...view, also: [] })).toBeUndefined();
  expect(groupIn({ ...view, also: ["co:b", "co:c"] })).toBeUndefined();
});

test.each([
  ["  Chips &\tmakers; old~new ", "Chips & makers old new"],
  ["芯片", "芯片"],
  [" ~; ", "Chips"],
])("%j becomes a name that an address can hold", (typed, name) => {
  const next = { ...view, ...renamed(view, 1, typed) };
  expect(next.groups.map((group) => group.name)).toEqual([name, "Clouds"]);
  expect(parseView(formatView(next)).groups).toEqual(next.groups);
});
