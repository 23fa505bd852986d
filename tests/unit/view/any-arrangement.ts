import fc from "fast-check";
import { roundedSight } from "#view/arrangement-address.ts";

const pixel = fc.integer({ min: -9_999, max: 9_999 });

/** What readers may have done to a drawing by hand, part by part. */
export function anyArrangement(entityId: fc.Arbitrary<string>) {
  const ids = fc.uniqueArray(entityId, { maxLength: 4 });
  return {
    also: ids,
    out: ids,
    only: ids,
    pinned: ids,
    moved: fc.dictionary(
      entityId,
      fc.record({ x: pixel, y: pixel }).filter(({ x, y }) => x !== 0 || y !== 0),
      { maxKeys: 4, noNullPrototype: true },
    ),
    held: fc.dictionary(entityId, fc.record({ x: pixel, y: pixel }), { maxKeys: 4, noNullPrototype: true }),
    groups: fc.uniqueArray(entityId, { minLength: 4, maxLength: 9 }).map((members) => [
      { number: 1, name: "Chips & more", members: members.slice(0, 2) },
      { number: 7, name: "芯片", members: members.slice(2) },
    ]),
    camera: fc.option(
      fc
        .record({
          near: entityId,
          x: fc.float({ min: -999, max: 999, noNaN: true }),
          y: pixel,
          unitsPerPixel: fc.constantFrom(0.5, 1.2345, 3),
        })
        .map(roundedSight),
      { nil: undefined },
    ),
  };
}
