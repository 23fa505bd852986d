import { expect, test } from "vitest";
import { ClientBudget } from "#graph/query/client-budget.ts";
import { PlaceQueue } from "#graph/query/place-queue.ts";
import { Pulse } from "#graph/query/pulse.ts";
import { QueryDoor } from "#graph/query/query-door.ts";
import { VerdictCache } from "#graph/query/verdict-cache.ts";
import { VisitorQueries } from "#graph/query/visitor-queries.ts";
import type { ToWorker, WorkerAsk } from "#graph/query/worker-message.ts";
import { WorkerPool } from "#graph/query/worker-pool.ts";
import type { ThreadListener, WorkerThread } from "#graph/query/worker-thread.ts";

const EMPTY = { rows: 0, stopped: null, ms: 1, notifications: [] };
const UNREACHED = { uri: "bolt://127.0.0.1:1", user: "", password: "", database: "" };

/** A pool whose workers let everything through and answer nothing, and tell what they were asked. */
class FakePool extends WorkerPool {
  readonly asked: WorkerAsk[] = [];

  constructor() {
    super(UNREACHED, 0);
  }

  override take(): WorkerThread {
    let listener: ThreadListener | undefined;
    const thread: Pick<WorkerThread, "listen" | "send" | "gone"> = {
      gone: false,
      listen: (one) => {
        listener = one;
      },
      send: (message: ToWorker) => {
        if (message.kind !== "ask") return;
        this.asked.push(message.ask);
        queueMicrotask(() => {
          if (!message.ask.vetted) listener?.onMessage({ kind: "vetted" });
          listener?.onMessage({ kind: "outcome", outcome: { kind: "summary", summary: EMPTY } });
          listener?.onMessage({ kind: "idle" });
        });
      },
    };
    return thread as WorkerThread;
  }

  override giveBack(): void {}
}

function visitors(now = () => 0) {
  const pool = new FakePool();
  const verdicts = new VerdictCache(now);
  const door = new QueryDoor({ holds: async () => false, onRenewed: async () => undefined, report: () => undefined });
  door.open();
  const queries = new VisitorQueries({
    caps: { usualRows: 1, rows: 1, bytes: 1, ms: 1, rowBytes: 1 },
    pool,
    queue: new PlaceQueue({ places: 1, perClient: 1, longestQueue: 1, longestWaitMs: 1000 }),
    budget: new ClientBudget({ msPerMinute: 1e9, errorsPerMinute: 1e9, now }),
    door,
    verdicts,
    pulse: new Pulse({ beat: async () => undefined, onSilence: () => undefined, pause: async () => undefined }),
    now,
  });
  let number = 0;
  const ask = async (cypher: string, params = {}) => {
    number += 1;
    const { signal } = new AbortController();
    const { chunks } = await queries.rows({ id: String(number), cypher, params, client: "a", signal, format: "json" });
    for await (const chunk of chunks) void chunk;
    return pool.asked.at(-1)?.vetted;
  };
  return { ask, verdicts };
}

test("a text that the gate has let through is not explained again, whatever its parameters", async () => {
  const { ask } = visitors();
  expect(await ask("RETURN $a", { a: 1 })).toBe(false);
  expect(await ask("RETURN $a", { a: 2 })).toBe(true);
  expect(await ask("RETURN  $a", { a: 1 })).toBe(false);
});

test("one whose patterns may be parameters is looked at anew with others", async () => {
  const { ask } = visitors();
  expect(await ask("RETURN 'a' =~ $p", { p: "a+" })).toBe(false);
  expect(await ask("RETURN 'a' =~ $p", { p: "a+" })).toBe(true);
  expect(await ask("RETURN 'a' =~ $p", { p: "(a+)+b" })).toBe(false);
});

test("a verdict holds for ten minutes, and for one database", async () => {
  let clock = 0;
  const { ask, verdicts } = visitors(() => clock);
  await ask("RETURN 1");
  clock = 599_000;
  expect(await ask("RETURN 1")).toBe(true);
  clock = 601_000;
  expect(await ask("RETURN 1")).toBe(false);
  verdicts.clear();
  expect(await ask("RETURN 1")).toBe(false);
});
