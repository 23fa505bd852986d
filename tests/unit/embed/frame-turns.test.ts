import fc from "fast-check";
import { expect, test } from "vitest";
import { FrameTurns, type TurnChannel } from "#embed/frame-turns.ts";

/** Frames that hear each other, and which of them is live now. */
function page(count: number, most: number) {
  const listeners: ((message: unknown) => void)[] = [];
  const live = new Set<number>();
  const turns = Array.from({ length: count }, (_, at) => {
    const channel: TurnChannel = {
      tell: (message) => {
        for (const [other, listener] of listeners.entries()) if (other !== at) listener(message);
      },
      hear: (listener) => {
        listeners[at] = listener;
      },
    };
    return new FrameTurns(`frame-${at}`, channel, () => live.delete(at), most);
  });
  const tell = (at: number, isLive: boolean) => {
    if (isLive) live.add(at);
    else live.delete(at);
    turns[at]?.tell(isLive);
  };
  return { tell, live, hear: (message: unknown) => listeners[0]?.(message) };
}

test("of many frames so many are live at most, and whoever came last is", () => {
  const step = fc.record({ at: fc.nat(7), isLive: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const { tell, live } = page(8, 3);
      for (const { at, isLive } of steps) {
        tell(at, isLive);
        expect(live.size).toBeLessThanOrEqual(3);
        expect(live.has(at)).toBe(isLive);
      }
    }),
    { seed: 4177 },
  );
});

test("those that were live longest rest first", () => {
  const { tell, live } = page(5, 3);
  for (const at of [0, 1, 2, 3]) tell(at, true);
  expect([...live]).toEqual([1, 2, 3]);
  tell(2, false);
  tell(4, true);
  expect([...live]).toEqual([1, 3, 4]);
});

test("what others say on the channel is not believed", () => {
  const { tell, live, hear } = page(1, 1);
  tell(0, true);
  for (const message of [null, "live", 1, {}, { id: 7, isLive: true }, { id: "frame-0", isLive: true }]) hear(message);
  expect([...live]).toEqual([0]);
});
