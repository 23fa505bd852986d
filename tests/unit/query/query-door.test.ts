import { expect, test } from "vitest";
import { QueryDoor, type QueryEvent } from "#graph/query/query-door.ts";

interface DoorParts {
  readonly holds: (id: string) => Promise<boolean>;
  readonly restart?: () => Promise<void>;
  readonly onRenewed?: () => Promise<void>;
  readonly silenceMs?: number;
}

function door(parts: DoorParts) {
  const events: QueryEvent["what"][] = [];
  const made = new QueryDoor({
    holds: parts.holds,
    restart: parts.restart,
    onRenewed: parts.onRenewed ?? (async () => undefined),
    report: ({ what }) => events.push(what),
    patience: { graceMs: 300, silenceMs: parts.silenceMs ?? 500 },
  });
  made.open();
  return { door: made, events };
}

test("a statement that goes by itself leaves the door open", async () => {
  const answers = [true, false];
  const { door: made } = door({ holds: async () => answers.shift() ?? false });
  expect(await made.lookAfter("x")).toBe("gone");
  expect(made.reason).toBe("");
});

test("our own database is restarted, once for all that are stuck, with the door closed meanwhile", async () => {
  let restarts = 0;
  const reasons: string[] = [];
  const { door: made, events } = door({
    holds: async () => restarts === 0,
    restart: async () => {
      await expect.poll(() => events.filter((what) => what === "stuck")).toHaveLength(2);
      restarts += 1;
      reasons.push(made.reason);
    },
  });
  expect(await Promise.all([made.lookAfter("x"), made.lookAfter("y")])).toEqual(["stuck", "stuck"]);
  expect(restarts).toBe(1);
  expect(reasons[0]).toContain("being restarted");
  expect(made.reason).toBe("");
  expect(events).toEqual(["opened", "stuck", "closed", "stuck", "opened"]);
});

test("somebody else's database is waited for, and no statement is taken until it is rid of that one", async () => {
  let held = true;
  const { door: made } = door({ holds: async () => held });
  const seen = made.lookAfter("x");
  await expect.poll(() => made.reason).toContain("goes on with a query");
  expect(() => made.throwIfClosed()).toThrow(expect.objectContaining({ type: "query-closed" }));
  held = false;
  expect(await seen).toBe("stuck");
  expect(made.reason).toBe("");
}, 10_000);

test("a database that does not tell is taken for stuck", async () => {
  let restarted = false;
  const { door: made } = door({
    holds: () => (restarted ? Promise.resolve(false) : new Promise(() => undefined)),
    restart: async () => {
      restarted = true;
    },
  });
  expect(await made.lookAfter("x")).toBe("stuck");
});

test("a slow answer tells of the time when it was asked for", async () => {
  let asked = 0;
  const began = performance.now();
  const { door: made } = door({
    // A busy machine may take long to answer; that is another test's.
    silenceMs: 20_000,
    holds: async () => {
      asked += 1;
      if (asked > 1) return false;
      await expect.poll(() => performance.now() - began).toBeGreaterThan(350);
      return true;
    },
  });
  expect(await made.lookAfter("x")).toBe("gone");
});

test("nobody is let in before the restarted database is ready for visitors, or has failed at it", async () => {
  const reasons: string[] = [];
  let restarted = false;
  const { door: made, events } = door({
    holds: async () => !restarted,
    restart: async () => {
      restarted = true;
    },
    onRenewed: async () => {
      reasons.push(made.reason);
      throw new Error("not warm");
    },
  });
  expect(await made.lookAfter("x")).toBe("stuck");
  expect(reasons[0]).toContain("being restarted");
  expect(events.slice(-2)).toEqual(["trial-postponed", "opened"]);
});

test("a door that was shut stays shut", () => {
  const { door: made } = door({ holds: async () => false });
  made.shut("over");
  made.open();
  expect(made.reason).toBe("over");
});
