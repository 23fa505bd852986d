import { expect, test } from "vitest";
import { readAnswer, readCommand } from "#embed/host-message.ts";

test("a command is read with what it gives along, and nothing more", () => {
  const said = { atlas: 1, command: "select", number: 3, given: { id: "co:alibaba", more: 1 }, also: 2 };
  expect(readCommand(said)).toEqual({ atlas: 1, command: "select", number: 3, given: { id: "co:alibaba" } });
  expect(readCommand({ ...said, given: {} })?.given).toEqual({ id: undefined });
  expect(readCommand({ ...said, command: "exportImage", given: {} })?.given).toEqual({ format: "svg" });
});

test.for([
  null,
  "select",
  { atlas: 2, command: "select", number: 1, given: {} },
  { command: "select", number: 1, given: {} },
  { atlas: 1, command: "eval", number: 1, given: { code: "1" } },
  { atlas: 1, command: "select", number: "1", given: {} },
  { atlas: 1, command: "select", number: 1, given: null },
  { atlas: 1, command: "select", number: 1, given: { id: 7 } },
  { atlas: 1, command: "setView", number: 1, given: {} },
  { atlas: 1, command: "exportImage", number: 1, given: { format: "exe" } },
])("%j is no command", (data) => {
  expect(readCommand(data)).toBeUndefined();
});

test.for([
  undefined,
  { atlas: 1 },
  { atlas: 1, event: "unheard-of", detail: {} },
  { atlas: 1, event: "ready" },
  { atlas: 1, reply: "7" },
  { atlas: 9, reply: 7 },
])("%j is no answer", (data) => {
  expect(readAnswer(data)).toBeUndefined();
});

test("events and replies are read as they were sent", () => {
  for (const said of [
    { atlas: 1, event: "select", detail: { id: "co:alibaba", name: "Alibaba" } },
    { atlas: 1, reply: 7, error: "No." },
  ])
    expect(readAnswer(said)).toEqual(said);
});
