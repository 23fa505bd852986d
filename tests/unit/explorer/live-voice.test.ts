import { expect, test } from "vitest";
import { type Saying, type Sentence, spoken } from "#explorer/live-voice.ts";

const say = (...said: readonly [string, Saying, number][]) =>
  said
    .reduce<readonly Sentence[]>((before, [text, about, at]) => spoken(before, { text, about, at }), [])
    .map(({ text }) => text);

test("what was chosen and what came of it are both said, whichever comes first", () => {
  expect(say(["Selected: Qwen.", "selection", 0], ["3 more.", "growth", 900])).toEqual(["Selected: Qwen.", "3 more."]);
  expect(say(["3 more.", "growth", 0], ["Selected: Qwen.", "selection", 900])).toEqual(["3 more.", "Selected: Qwen."]);
});

test("another choice, anything else, and what comes long after take the place of what was said", () => {
  const chosen = ["Selected: Qwen.", "selection", 0] as const;
  expect(say([...chosen], ["Selected: Alibaba.", "selection", 100])).toEqual(["Selected: Alibaba."]);
  expect(say([...chosen], ["PNG saved.", "other", 100])).toEqual(["PNG saved."]);
  expect(say(["PNG saved.", "other", 0], ["3 more.", "growth", 100])).toEqual(["3 more."]);
  expect(say([...chosen], ["3 more.", "growth", 60_000])).toEqual(["3 more."]);
});
