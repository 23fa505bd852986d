import { expect, test } from "vitest";
import { Patience } from "#graph/query/patience.ts";

test("a database that answers at once is given a few seconds", () => {
  const patience = new Patience();
  patience.measure(10);
  expect([patience.graceMs, patience.silenceMs, patience.pulseMs]).toEqual([2500, 4000, 3000]);
});

test("one on a slow machine is given more, and never more than half a minute", () => {
  const patience = new Patience();
  patience.measure(400);
  expect([patience.graceMs, patience.silenceMs, patience.pulseMs]).toEqual([6000, 10_000, 6000]);
  patience.measure(60_000);
  expect([patience.graceMs, patience.silenceMs, patience.pulseMs]).toEqual([30_000, 30_000, 30_000]);
});
