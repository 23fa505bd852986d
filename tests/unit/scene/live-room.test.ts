import fc from "fast-check";
import { expect, test } from "vitest";
import { LiveRoom } from "#scene/live-room.ts";

/** A room with guests, and who of them is live now; a turn that is no change fails. */
function roomOf(count: number, most: number, waiting: readonly number[] = []) {
  const live = new Set<number>();
  const room = new LiveRoom(most);
  const guests = Array.from({ length: count }, (_, at) =>
    room.enter(
      {
        live: () => {
          expect(live.has(at)).toBe(false);
          live.add(at);
          expect(live.size, "contexts are given back first").toBeLessThanOrEqual(most);
        },
        rest: () => expect(live.delete(at)).toBe(true),
      },
      waiting.includes(at),
    ),
  );
  return { guests, live };
}

test("no more are live than the room allows, only what is seen is, and no place stays empty that is wanted", () => {
  const step = fc.record({ at: fc.nat(5), turn: fc.constantFrom("see", "hide", "ask", "leave") });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const { guests, live } = roomOf(6, 3);
      const seen = new Set<number>();
      const gone = new Set<number>();
      for (const { at, turn } of steps) {
        if (gone.has(at)) continue;
        const guest = guests[at];
        if (turn === "see") guest?.see(Boolean(seen.add(at)));
        if (turn === "hide") guest?.see(!seen.delete(at) && false);
        if (turn === "ask") {
          guest?.ask();
          seen.add(at);
        }
        if (turn === "leave") {
          guest?.leave();
          gone.add(at);
          seen.delete(at);
        }
        expect(live.size).toBe(Math.min(3, seen.size));
        for (const one of live) expect(seen.has(one)).toBe(true);
        if (turn === "ask" && seen.has(at)) expect(live.has(at)).toBe(true);
      }
    }),
  );
});

test("who comes late waits for a place, or takes it by a click; who was asked for before loses it last", () => {
  const { guests, live } = roomOf(4, 2);
  for (const guest of guests) guest.see(true);
  expect([...live]).toEqual([0, 1]);
  guests[3]?.ask();
  expect([...live].sort()).toEqual([0, 3]);
  guests[2]?.ask();
  expect([...live].sort()).toEqual([2, 3]);
  guests[3]?.see(false);
  expect([...live].sort()).toEqual([0, 2]);
});

test("one that waits to be asked rests although it is seen", () => {
  const { guests, live } = roomOf(2, 2, [1]);
  for (const guest of guests) guest.see(true);
  expect([...live]).toEqual([0]);
  guests[1]?.ask();
  expect([...live]).toEqual([0, 1]);
});

test("one that cannot draw any more makes room, and may draw again once it is asked for", () => {
  const { guests, live } = roomOf(2, 1);
  for (const guest of guests) guest.see(true);
  live.delete(0);
  guests[0]?.fail();
  expect([...live]).toEqual([1]);
  guests[0]?.ask();
  expect([...live]).toEqual([0]);
});

test("one whose window was closed without a farewell takes no place", () => {
  const room = new LiveRoom(1);
  const live: string[] = [];
  let isClosed = false;
  const silent = { live: () => live.push("first"), rest: () => live.push("rests") };
  room.enter(silent, false, () => isClosed).see(true);
  const second = room.enter({ live: () => live.push("second"), rest: () => undefined });
  isClosed = true;
  second.see(true);
  expect(live).toEqual(["first", "second"]);
});
