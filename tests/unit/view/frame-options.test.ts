import fc from "fast-check";
import { expect, test } from "vitest";
import { FRAME_CONTROLS, FRAME_DEFAULTS, FRAME_ROLES, framePath, parseFrame } from "#view/frame-options.ts";
import { lensTable } from "#view/lens-table.ts";
import { LOCALES } from "#view/localised.ts";
import { formatView, parseView } from "#view/view-address.ts";
import { lensView } from "#view/view-state.ts";

const options = fc.record({
  theme: fc.constantFrom(undefined, "light" as const, "dark" as const),
  role: fc.constantFrom(...FRAME_ROLES),
  controls: fc.subarray([...FRAME_CONTROLS]),
  locale: fc.constantFrom(...LOCALES),
  attribution: fc.boolean(),
  host: fc.constantFrom(undefined, "https://blog.example.org", "http://localhost:8080"),
});

test("what is written into a frame's address is read back, and the view beside it too", () => {
  const view = fc.constantFrom(...lensTable.keys()).map((lens) => lensView(lens));
  fc.assert(
    fc.property(options, view, (chosen, shown) => {
      const path = framePath(formatView(shown), chosen);
      expect(path).toMatch(/^\/embed(\?[^?]+)?$/);
      const search = path.slice("/embed".length);
      expect(parseFrame(search)).toEqual(chosen);
      expect(parseView(search)).toEqual(shown);
    }),
    { seed: 4177 },
  );
});

test("without options a frame's address has none", () => {
  expect(framePath("?lens=chips", FRAME_DEFAULTS)).toBe("/embed?lens=chips");
  expect(parseFrame("")).toEqual(FRAME_DEFAULTS);
});

test.for([
  "*",
  "null",
  "https://blog.example.org/",
  "https://blog.example.org/page",
  "javascript:alert(1)",
  "https://user@blog.example.org",
  "blog.example.org",
  "HTTPS://blog.example.org",
])("%s is no host that a frame would speak to", (host) => {
  expect(parseFrame(`?host=${encodeURIComponent(host)}`).host).toBeUndefined();
});

test("options that cannot be meant are left at their defaults", () => {
  expect(parseFrame("?theme=pink&role=admin&locale=xx&attribution=no")).toEqual(FRAME_DEFAULTS);
  expect(parseFrame("?controls=none").controls).toEqual([]);
  expect(parseFrame("?controls=open,data,rm").controls).toEqual(["data", "open"]);
});
