import { expect, test } from "vitest";
import { Pulse } from "#graph/query/pulse.ts";

/** Time stands still until the test lets it pass. */
function pulse(beat: () => Promise<unknown>) {
  const seen = { beats: 0, silences: 0 };
  const pauses: (() => void)[] = [];
  const felt = new Pulse({
    beat: () => {
      seen.beats += 1;
      return beat();
    },
    onSilence: () => {
      seen.silences += 1;
    },
    pause: () => new Promise<void>((resolve) => pauses.push(resolve)),
  });
  const pass = async (times: number) => {
    for (let passed = 0; passed < times; passed += 1) {
      for (const end of pauses.splice(0)) end();
      await new Promise(setImmediate);
    }
  };
  return { felt, seen, pass };
}

test("a database that answers is left in peace, one that nobody uses is not even asked", async () => {
  const { felt, seen, pass } = pulse(async () => undefined);
  const end = felt.watch();
  await pass(3);
  expect(seen).toEqual({ beats: 3, silences: 0 });
  end();
  await pass(3);
  expect(seen).toEqual({ beats: 3, silences: 0 });
  felt.watch();
  await pass(1);
  expect(seen.beats).toBe(4);
});

test("silence is told once, and again only after an answer", async () => {
  let answer: () => void = () => undefined;
  const { felt, seen, pass } = pulse(
    () =>
      new Promise<void>((resolve) => {
        answer = resolve;
      }),
  );
  felt.watch();
  await pass(6);
  expect(seen).toEqual({ beats: 1, silences: 1 });
  answer();
  await pass(6);
  expect(seen).toEqual({ beats: 2, silences: 2 });
});

test("an error is an answer", async () => {
  const { felt, seen, pass } = pulse(() => Promise.reject(new Error("restarting")));
  felt.watch();
  await pass(3);
  expect(seen).toEqual({ beats: 3, silences: 0 });
});
