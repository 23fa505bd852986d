import { expect, test } from "vitest";
import { atOnce, inSlices } from "#scene/slices.ts";

/** Work of so many steps, each of which takes so long, in milliseconds. */
function* worked(steps: number, ms: number, begun: () => void = () => undefined): Generator<void, number> {
  for (let step = 0; step < steps; step++) {
    begun();
    const until = performance.now() + ms;
    while (performance.now() < until);
    yield;
  }
  return steps;
}

test("work that is done in slices comes to what it comes to at once, and others have their turn meanwhile", async () => {
  let turns = 0;
  let isAsked = false;
  // What is asked for in the middle of a task has its turn after it, however many steps the task goes on for.
  const ask = () => {
    if (isAsked) return;
    isAsked = true;
    queueMicrotask(() => {
      isAsked = false;
      turns++;
    });
  };
  const result = await new Promise<number>((resolve, reject) => inSlices(worked(12, 3, ask), resolve, reject));
  expect(result).toBe(atOnce(worked(12, 0)));
  expect(turns).toBeGreaterThan(2);
});

test("work that is left off goes no further and hands nothing on", async () => {
  let begun = 0;
  const done: string[] = [];
  const leaveOff = inSlices(
    worked(100, 9, () => {
      begun++;
      if (begun === 3) leaveOff();
    }),
    () => done.push("done"),
    () => done.push("failed"),
  );
  await new Promise((resolve, reject) => inSlices(worked(8, 9), resolve, reject));
  expect([begun, done]).toEqual([3, []]);
});

test("what fails in the middle of a work is told, and the work is over", async () => {
  const failure = new Error("There is no such row.");
  const told: unknown[] = [];
  const { reportError } = globalThis;
  globalThis.reportError = (error) => told.push(error);
  const failing = worked(3, 9, () => {
    throw failure;
  });
  const ended = await new Promise((resolve) =>
    inSlices(
      failing,
      () => resolve("done"),
      () => resolve("failed"),
    ),
  );
  globalThis.reportError = reportError;
  expect([ended, told]).toEqual(["failed", [failure]]);
});
