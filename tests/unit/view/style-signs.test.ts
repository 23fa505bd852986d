import { expect, test } from "vitest";
import { PALETTES } from "#contract/palette.ts";
import { pictured } from "#tests/support/pictured.ts";
import { pictureStyle } from "#view/picture-style.ts";
import { signMarkup } from "#view/sign-markup.ts";
import { readStyle } from "#view/style-rules.ts";

const picture = pictured({
  nodes: [
    ["co:a", "company"],
    ["co:b", "company"],
    ["leg:data", "leg"],
  ],
  links: [
    ["co:a", "leg:data", "PASSES", "none", "", 3],
    ["co:b", "leg:data", "MEETS", "none", "", 1],
  ],
});
const signsOf = (style: string, pictures = [picture]) => pictureStyle(pictures, readStyle(style))?.[0]?.signs;

test("icons are told with how many have them, over both pictures of a comparison", () => {
  expect(signsOf("icon:kind")).toEqual([
    { of: "icon", icon: "kind-leg", words: "Leg of the formula", count: 1 },
    { of: "icon", icon: "kind-company", words: "Company", count: 2 },
  ]);
  expect(signsOf("icon:kind", [picture, picture])?.map((sign) => sign.of === "icon" && sign.count)).toEqual([2, 4]);
  expect(signsOf("icon:verdict")).toEqual([{ of: "icon", icon: "verdict-partly", words: "one leg met", count: 2 }]);
});

test("of widths the narrowest and the widest are told, and one alone where all are alike", () => {
  expect(signsOf("width:disputes")).toMatchObject([{ words: "1 dispute" }, { words: "3 disputes", weight: 1 }]);
  expect(signsOf("width:amount")).toMatchObject([{ words: "no sum stated" }]);
});

test("where no rule has them say something, nothing is told of them", () => {
  expect(signsOf("icon:none,size:degree,colour:kind")).toBeUndefined();
});

test("a sign is drawn as wide as the link it stands for, and of palette colours and paths only", () => {
  const { light } = PALETTES;
  expect(signMarkup({ of: "width", weight: 1, words: "" }, light)).toContain(`stroke-width="6.5"`);
  const icon = signMarkup({ of: "icon", icon: `"><script>`, words: "<b>", count: 1 }, light);
  expect(icon).not.toMatch(/script|<b>/);
});
