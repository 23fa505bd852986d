import { expect, test } from "vitest";
import { paintOf } from "#contract/appearance.ts";
import { entityKinds } from "#contract/kinds.ts";
import { PALETTES } from "#contract/palette.ts";
import { STRANGER_LOOKS, strangerLooks } from "#scene/stranger-looks.ts";

const labels = Array.from({ length: STRANGER_LOOKS }, (_, at) => `Label ${at}`);
const paint = (look: number) => JSON.stringify(paintOf("Person", "none", PALETTES.light, look));

test("no two labels of a picture look the same, nor as a kind of the atlas, while there are looks left", () => {
  const looks = [...strangerLooks(labels).values()].map(paint);
  const own = entityKinds.map((kind) => JSON.stringify(paintOf(kind, "none", PALETTES.light)));
  expect(new Set([...looks, ...own]).size).toBe(STRANGER_LOOKS + new Set(own).size - 1);
});

test("the same labels get the same looks, in whatever order, and a look of their own when alone", () => {
  expect([...strangerLooks(labels.toReversed())].toSorted()).toEqual([...strangerLooks(labels)].toSorted());
  const [alone] = strangerLooks(["Person"]).values();
  expect(strangerLooks(["Person", "Zebra"]).get("Person")).toBe(alone);
});

test("of more labels than looks every one has a look", () => {
  const looks = strangerLooks([...labels, "one more"]);
  expect([...looks.values()].every((look) => look < STRANGER_LOOKS)).toBe(true);
  expect(looks.size).toBe(STRANGER_LOOKS + 1);
});
