import { expect, test } from "vitest";
import { PALETTES } from "#contract/palette.ts";
import { difference, type Vision, visions } from "#tests/support/colour-vision.ts";
import { contrast } from "#tests/support/contrast.ts";

const THEMES = ["light", "dark"] as const;
const pairs = (colours: readonly string[]) =>
  colours.flatMap((one, at) => colours.slice(at + 1).map((other) => [one, other] as const));

test("the measure of difference is CIEDE2000", () => {
  expect(difference("#ffffff", "#000000", "usual")).toBeCloseTo(100, 0);
  expect(difference("#336699", "#336699", "tritanopia")).toBe(0);
  // Red and green: far apart, and much nearer to each other where one of them is not seen as such.
  const trap = (vision: Vision) => difference("#8a6d00", "#a05a00", vision);
  expect(trap("deuteranopia")).toBeLessThan(trap("usual"));
});

test.each(THEMES)("no two colours of classes look alike on %s paper, whatever colours one sees", (theme) => {
  const { classes, flows, paper } = PALETTES[theme];
  for (const vision of visions)
    for (const [one, other] of pairs([...classes, flows.none]))
      expect(difference(one, other, vision), `${one} ${other} ${vision}`).toBeGreaterThan(12);
  for (const colour of classes) expect(contrast(colour, paper), colour).toBeGreaterThanOrEqual(3);
});

test.each(THEMES)("steps from few to many part from the paper on %s paper, each more than the one before", (theme) => {
  const { steps, paper } = PALETTES[theme];
  for (const vision of visions) {
    const far = steps.map((step) => difference(step, paper, vision));
    expect(far, vision).toEqual(far.toSorted((one, other) => one - other));
    for (const [at, step] of steps.slice(1).entries())
      expect(difference(step, steps[at] ?? "", vision), `${step} ${vision}`).toBeGreaterThan(8);
  }
  for (const step of steps) expect(contrast(step, paper), step).toBeGreaterThanOrEqual(2.9);
});
