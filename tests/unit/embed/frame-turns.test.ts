import { expect, test } from "vitest";
import { FrameTurns, type Locks } from "#embed/frame-turns.ts";

/** Locks as a browser has them, for exclusive requests. */
function browserLocks(): Locks {
  const held = new Map<string, (why: Error) => void>();
  const queues = new Map<string, (() => void)[]>();
  const free = (name: string) => {
    held.delete(name);
    queues.get(name)?.shift()?.();
  };
  return {
    request: (name, { ifAvailable, steal, signal }, hold) =>
      new Promise((resolve, reject) => {
        const take = () => {
          held.set(name, reject);
          const leaving = hold({});
          void leaving?.then(() => {
            if (held.get(name) === reject) free(name);
            resolve(undefined);
          });
          if (!leaving) free(name);
        };
        if (steal) {
          held.get(name)?.(new DOMException("stolen", "AbortError"));
          take();
        } else if (!held.has(name)) take();
        else if (ifAvailable) resolve(hold(null));
        else {
          const waiting = () => (signal?.aborted ? free(name) : take());
          queues.set(name, [...(queues.get(name) ?? []), waiting]);
          signal?.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")));
        }
      }),
  };
}

/** Frames of one origin, and which of them are live. */
function page(count: number) {
  const locks = browserLocks();
  const live = new Set<number>();
  const turns = Array.from(
    { length: count },
    (_, at) => new FrameTurns(at, locks, { live: () => live.add(at), rest: () => live.delete(at) }),
  );
  const leave = (at: number) => {
    live.delete(at);
    turns[at]?.leave();
  };
  return { turns, leave, liveOnes: () => [...live].sort() };
}

test("of many frames four are live, the next waits, and one that is asked for takes a place", async () => {
  const { turns, leave, liveOnes } = page(8);
  for (const turn of turns.slice(0, 4)) await turn.want(false);
  expect(liveOnes()).toEqual([0, 1, 2, 3]);
  const waiting = turns[4]?.want(false);
  leave(0);
  await waiting;
  expect(liveOnes()).toEqual([1, 2, 3, 4]);
  await turns[6]?.want(true);
  await expect.poll(liveOnes).toEqual([1, 3, 4, 6]);
});

test("one that has left the screen while it waited takes no place", async () => {
  const { turns, leave, liveOnes } = page(6);
  for (const turn of turns.slice(0, 4)) await turn.want(false);
  const waiting = turns[4]?.want(false);
  leave(4);
  await waiting;
  leave(0);
  expect(liveOnes()).toEqual([1, 2, 3]);
  await turns[5]?.want(false);
  expect(liveOnes()).toEqual([1, 2, 3, 5]);
});

const forbidden: Locks = { request: () => Promise.reject(new DOMException("not here", "SecurityError")) };

test.for([undefined, forbidden])("where frames know nothing of each other everyone draws", async (locks) => {
  let isLive = false;
  const alone = new FrameTurns(7, locks, {
    live: () => {
      isLive = true;
    },
    rest: () => expect.fail("nobody takes the place of one that is alone"),
  });
  await alone.want(false);
  expect(isLive).toBe(true);
});

test.each([
  ["there are none", undefined],
  ["they are refused", { request: () => Promise.reject(new DOMException("denied", "SecurityError")) }],
] as const)("where %s, few frames draw at once, and of many those that are asked for", async (_, locks) => {
  const drawn = { live: 0, rest: 0 };
  const turns = { live: () => (drawn.live += 1), rest: () => (drawn.rest += 1) };
  await new FrameTurns(0, locks, turns).want(false);
  expect(drawn.live).toBe(1);
  const crowded = new FrameTurns(1, locks, turns, true);
  await crowded.want(false);
  expect(drawn.live).toBe(1);
  await crowded.want(true);
  expect(drawn).toEqual({ live: 2, rest: 0 });
});
