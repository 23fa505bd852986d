import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { Pulse } from "#graph/query/pulse.ts";

function pulse(beat: () => Promise<unknown>) {
  const seen = { beats: 0, silences: 0 };
  const felt = new Pulse({
    beat: () => {
      seen.beats += 1;
      return beat();
    },
    onSilence: () => (seen.silences += 1),
    everyMs: 5,
    patienceMs: 15,
  });
  return { felt, seen };
}

test("a database that answers is left in peace, one that nobody uses too", async () => {
  const { felt, seen } = pulse(async () => undefined);
  const end = felt.watch();
  await expect.poll(() => seen.beats).toBeGreaterThan(2);
  end();
  await wait(30);
  const { beats } = seen;
  await wait(30);
  expect(seen).toEqual({ beats, silences: 0 });
});

test("silence is told once", async () => {
  const { felt, seen } = pulse(() => wait(80));
  const end = felt.watch();
  await expect.poll(() => seen.silences).toBe(1);
  await wait(20);
  end();
  expect(seen.silences).toBe(1);
});

test("an error is an answer", async () => {
  const { felt, seen } = pulse(() => Promise.reject(new Error("restarting")));
  const end = felt.watch();
  await expect.poll(() => seen.beats).toBeGreaterThan(1);
  end();
  expect(seen.silences).toBe(0);
});
