import { expect, test } from "vitest";
import { type answerWork, followWork } from "#console/answer-work.ts";
import type { AnswerWork } from "#console/console-room.ts";
import { DrawingWork } from "#console/drawing-work.ts";
import type { RunState } from "#console/query-run.ts";
import { WorkLine } from "#explorer/work-line.ts";

/** A desk of which only what is being done can be changed. */
function desk() {
  let run: RunState = { state: "idle" };
  const listeners = new Set<() => void>();
  const cancelled: string[] = [];
  return {
    cancelled,
    drawing: new DrawingWork(),
    read: () => ({ run }) as ReturnType<Parameters<typeof answerWork>[0]["read"]>,
    cancel: () => void cancelled.push("run"),
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set: (state: RunState) => {
      run = state;
      for (const listener of listeners) listener();
    },
  };
}

const got = { columns: [], rows: [], ask: { cypher: "", params: {} } } as unknown as Extract<
  RunState,
  { state: "running" }
>["got"];

test("an answer is asked for, read and drawn, each said to whoever follows, and each can be left off", () => {
  const [own, line] = [desk(), new WorkLine()];
  const told: (AnswerWork | undefined)[] = [];
  line.subscribe(() => told.push(line.read()));
  const stop = followWork(own, line.tell);
  expect(told, "nothing is said of nothing").toEqual([]);
  own.set({ state: "running", since: 0, got });
  expect(told.at(-1)).toMatchObject({ words: "Asking the database", share: undefined });
  told.at(-1)?.cancel();
  expect(own.cancelled).toEqual(["run"]);
  own.set({ state: "running", since: 0, got: { ...got, rows: Array.from({ length: 12_000 }, () => []) } });
  expect(told.at(-1)?.words).toBe("Reading the answer, 12,000 rows so far");
  const turn = own.drawing.begin();
  turn.report(0.4);
  expect(told.at(-1)).toMatchObject({ words: "Drawing the answer", share: 0.4 });
  told.at(-1)?.cancel();
  expect(turn.signal.aborted).toBe(true);
  turn.end();
  own.set({ state: "idle" });
  expect(told.at(-1)).toBeUndefined();
  stop();
  own.set({ state: "running", since: 0, got });
  expect(told.at(-1)).toBeUndefined();
});
