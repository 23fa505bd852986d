import { expect, test } from "vitest";
import { linkStrip } from "#scene/link-strip.ts";

test.for([2, 14])(
  "a strip of %d pieces ends at the tip of the head: what follows for thin lines has no area",
  (segments) => {
    const strip = linkStrip(segments).map(String);
    const triangles = strip.slice(2).map((vertex, at) => new Set([strip[at], strip[at + 1], vertex]).size === 3);
    expect(triangles.filter(Boolean)).toHaveLength(2 * segments + 4);
    expect(triangles.lastIndexOf(true)).toBe(2 * segments + 3);
    expect(strip.slice(-2), "which are drawn alone").toEqual(["0,0,0", "1,0,0"]);
  },
);
