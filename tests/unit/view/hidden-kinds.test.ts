import { expect, test } from "vitest";
import { kindsText, readKinds } from "#view/hidden-kinds.ts";
import { readStyle } from "#view/style-rules.ts";
import { formatView, parseView } from "#view/view-address.ts";
import { toggled } from "#view/view-state.ts";

test("toggling keeps drawing order and is undone by toggling again", () => {
  expect(toggled(["place"], "company")).toEqual(["company", "place"]);
  expect(toggled(["company", "place"], "company")).toEqual(["place"]);
});

test("kinds of the atlas come in drawing order, labels of another database after them by their names", () => {
  const kinds = ["Person", "place", "Movie, old", "company", "50 %2C", "Person"];
  const read = readKinds(kindsText(kinds));
  expect(read).toEqual(["company", "place", "50 %2C", "Movie, old", "Person"]);
  expect(readKinds(null)).toEqual([]);
  expect(toggled(read, "Person")).not.toContain("Person");
});

test("keeps labels of another database among the kinds, and the style", () => {
  const view = {
    ...parseView(""),
    hiddenKinds: ["concept", "Movie, old"],
    style: readStyle("size:degree,company~3,colour:kind"),
  };
  expect(formatView(view)).toBe("?hide=concept,Movie%252C%20old&style=colour:kind,size:degree,company~3");
  expect(parseView(formatView(view))).toEqual(view);
});
