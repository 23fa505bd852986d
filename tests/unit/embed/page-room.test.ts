import fc from "fast-check";
import { expect, test } from "vitest";
import { isCrowded } from "#embed/crowded.ts";
import { pageRoom, type RoomWindow } from "#embed/page-room.ts";

/** A window with frames in it; one of another origin lets nobody look into it but at its frames. */
function windowOf(frames: readonly RoomWindow[], isForeign = false): RoomWindow {
  const own = Object.assign({ length: frames.length }, frames);
  if (!isForeign) return own;
  return new Proxy(own, {
    get: (target, key, receiver) => {
      if (key === "length" || (typeof key === "string" && /^\d+$/.test(key))) return Reflect.get(target, key, receiver);
      throw new DOMException("Blocked a frame from accessing a cross-origin frame.", "SecurityError");
    },
  });
}

test("frames of one origin find one room, through a page and frames of others", () => {
  const [first, second, deep] = [windowOf([]), windowOf([]), windowOf([])];
  const top = windowOf([first, windowOf([deep], true), second], true);
  const room = pageRoom(first, top);
  expect(pageRoom(deep, top)).toBe(room);
  expect(pageRoom(second, top)).toBe(room);
  expect(pageRoom(windowOf([]), windowOf([], true)), "another page has another").not.toBe(room);
});

test("the room outlasts the frame that opened it", () => {
  const [first, second, third] = [windowOf([]), windowOf([]), windowOf([])];
  const room = pageRoom(first, windowOf([first, second], true));
  pageRoom(second, windowOf([first, second], true));
  expect(pageRoom(third, windowOf([second, third], true))).toBe(room);
});

test("who knows of no others waits where more than four may be in sight, however small or large they are", () => {
  const desk = { width: 1440, height: 900 };
  expect(isCrowded(30, { width: 300, height: 260 }, desk)).toBe(true);
  expect(isCrowded(4, { width: 300, height: 260 }, desk)).toBe(false);
  expect(isCrowded(30, { width: 780, height: 640 }, desk)).toBe(false);
  expect(isCrowded(30, { width: 390, height: 480 }, { width: 390, height: 844 })).toBe(false);
  const side = fc.integer({ min: 0, max: 4000 });
  fc.assert(
    fc.property(side, side, fc.nat(60), (width, height, frames) => {
      if (isCrowded(frames, { width, height }, desk)) return;
      const inSight = Math.floor(desk.width / Math.max(1, width)) * (Math.floor(desk.height / Math.max(1, height)) + 1);
      expect(Math.min(frames, inSight)).toBeLessThanOrEqual(4);
    }),
  );
});
