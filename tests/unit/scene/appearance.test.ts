import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { paintOf } from "#contract/appearance.ts";
import { mix } from "#contract/colour.ts";
import { ICONS } from "#contract/icons.ts";
import { entityKinds, FLOWS, FORMS } from "#contract/kinds.ts";
import { PALETTES } from "#contract/palette.ts";
import { glyphSvg } from "#scene/glyph.ts";
import { contrast } from "#tests/support/contrast.ts";

const light = PALETTES.light;

test("no two kinds look the same, by shape, filling or weight of outline, without any colour", () => {
  const looks = entityKinds.map((kind) => {
    const { shape, fill, strokeShare } = paintOf(kind, "none", light);
    return `${shape} ${fill === light.paper ? "hollow" : "filled"} ${strokeShare}`;
  });
  expect(new Set(looks).size).toBe(entityKinds.length);
});

test("only legs take the colour of what flows", () => {
  for (const kind of entityKinds) {
    const colours = FLOWS.map((flow) => paintOf(kind, flow, light).stroke);
    expect(new Set(colours).size, kind).toBe(kind === "leg" ? FLOWS.length : 1);
  }
});

test("a label of another database is drawn too", () => {
  expect(paintOf("Person", "none", light)).toMatchObject({ shape: "disc" });
  expect(glyphSvg("<script>", "none", light)).not.toContain("script");
});

test("every form has an icon", () => {
  expect(Object.keys(ICONS).sort()).toEqual([...FORMS].sort());
});

test("mixing ends at both colours", () => {
  expect(mix("#102030", "#ffffff", 0)).toBe("#102030");
  expect(mix("#102030", "#f0e0d0", 1)).toBe("#f0e0d0");
});

test.each(["light", "dark"] as const)("text and flows have a contrast of AA on %s paper", (theme) => {
  const { paper, ink, soft, warn, flows } = PALETTES[theme];
  for (const text of [ink, soft, warn, flows.money, flows.data, flows.computing])
    expect(contrast(text, paper), text).toBeGreaterThanOrEqual(4.5);
  expect(contrast(flows.none, paper)).toBeGreaterThanOrEqual(3);
});

test("the page and the picture are printed in the same colours", async () => {
  const css = await readFile("client/scene/paper.css", "utf8");
  const { flows: lightFlows, classes: _classes, steps: _steps, ...lightInks } = PALETTES.light;
  const { flows: darkFlows, classes: _others, steps: _more, ...darkInks } = PALETTES.dark;
  const dark: Record<string, string> = { ...darkInks, ...darkFlows };
  for (const [name, colour] of Object.entries({ ...lightInks, ...lightFlows })) {
    expect(css, name).toContain(`--${name}: light-dark(${colour}, ${dark[name]});`);
  }
});
