import { expect, test } from "vitest";
import { ClientBudget } from "#graph/query/client-budget.ts";

function budget(capacity = 100) {
  const clock = { at: 0 };
  return {
    clock,
    budget: new ClientBudget({ msPerMinute: 60_000, errorsPerMinute: 30, now: () => clock.at, capacity }),
  };
}

test("time is lent once and paid back at its own pace", () => {
  const { clock, budget: accounts } = budget();
  accounts.check("a");
  accounts.charge("a", 65_000, 0);
  expect(() => accounts.check("a")).toThrow(
    expect.objectContaining({ type: "query-budget-spent", extra: { retryAfterSeconds: 6 } }),
  );
  accounts.check("b");
  clock.at = 6000;
  accounts.check("a");
});

test("mistakes are counted apart from time", () => {
  const { clock, budget: accounts } = budget();
  for (let mistake = 0; mistake < 30; mistake += 1) {
    accounts.check("a");
    accounts.charge("a", 1, 1);
  }
  expect(() => accounts.check("a")).toThrow("30 mistakes");
  clock.at = 2001;
  accounts.check("a");
});

test("what is not used does not pile up", () => {
  const { clock, budget: accounts } = budget();
  accounts.charge("a", 1, 0);
  clock.at = 3_600_000;
  accounts.charge("a", 60_001, 0);
  expect(() => accounts.check("a")).toThrow();
});

test("only so many clients are remembered, the quietest is forgotten", () => {
  const { budget: accounts } = budget(2);
  for (const client of ["a", "b", "c"]) accounts.charge(client, 90_000, 0);
  accounts.check("a");
  expect(() => accounts.check("b")).toThrow();
  expect(() => accounts.check("c")).toThrow();
});
