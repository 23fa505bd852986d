import fc from "fast-check";
import { expect, test } from "vitest";
import { croppedPlaces } from "#graph/places.ts";

const [WIDTH, HEIGHT] = [780, 800];
const drawing = fc
  .array(fc.record({ x: fc.integer({ min: 0, max: WIDTH }), y: fc.integer({ min: 0, max: HEIGHT }) }), {
    minLength: 2,
    maxLength: 20,
  })
  .map((places) => ({
    name: "lens#wide",
    width: WIDTH,
    height: HEIGHT,
    of: new Map(places.map((place, at) => [`e${at}`, place])),
  }));

test("a whole drawing, and one that does not know all, stay as they are", () => {
  fc.assert(
    fc.property(drawing, (places) => {
      expect(croppedPlaces(places, [...places.of.keys()])).toBe(places);
      expect(croppedPlaces(places, ["e0", "elsewhere"])).toBe(places);
    }),
  );
});

test("a part keeps its places to each other, inside a frame that is smaller and never tiny", () => {
  fc.assert(
    fc.property(drawing, fc.nat(), (places, some) => {
      const ids = [...places.of.keys()].slice(0, 1 + (some % (places.of.size - 1)));
      const part = croppedPlaces(places, ids);
      expect([...part.of.keys()]).toEqual(ids);
      const shifts = ids.map((id) => {
        const [old, now] = [places.of.get(id), part.of.get(id)];
        return `${(old?.x ?? 0) - (now?.x ?? 0)},${(old?.y ?? 0) - (now?.y ?? 0)}`;
      });
      expect(new Set(shifts).size).toBe(1);
      for (const { x, y } of part.of.values()) {
        expect(x >= 0 && x <= part.width && y >= 0 && y <= part.height).toBe(true);
      }
      expect(part.width).toBeLessThanOrEqual(WIDTH);
      expect(part.width).toBeGreaterThanOrEqual(Math.round(0.55 * WIDTH));
      expect(part.height).toBeLessThanOrEqual(HEIGHT);
      expect(part.height).toBeGreaterThanOrEqual(Math.round(0.55 * HEIGHT));
    }),
  );
});
