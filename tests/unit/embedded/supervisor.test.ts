import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { EmbeddedProgress } from "#embedded/embedded-progress.ts";
import { type Launch, type Supervised, Supervisor } from "#embedded/supervisor.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

class FakeServer implements Supervised {
  readonly pid: number;
  readonly readOnly: boolean;
  readonly ended: Promise<string>;
  /** While true, asking to stop does nothing, as with a statement that cannot be interrupted. */
  stuck = false;
  endAs: (how: string) => void = () => {};

  constructor(pid: number, readOnly: boolean) {
    this.pid = pid;
    this.readOnly = readOnly;
    this.ended = new Promise((resolve) => {
      this.endAs = resolve;
    });
  }

  async stop() {
    if (!this.stuck) this.endAs("exit code 0");
    await this.ended;
  }

  async kill() {
    this.endAs("signal SIGKILL");
    await this.ended;
  }
}

/** Servers that start at once, unless `refusals` says why not. */
function supervised() {
  const servers: FakeServer[] = [];
  const events: EmbeddedProgress[] = [];
  const refusals: Error[] = [];
  const launch: Launch = async (readOnly, signal) => {
    signal.throwIfAborted();
    const refusal = refusals.shift();
    if (refusal) throw refusal;
    const server = new FakeServer(servers.length + 1, readOnly);
    servers.push(server);
    return server;
  };
  const supervisor = new Supervisor(launch, (event) => events.push(event), false);
  const crashes = () => events.flatMap(({ step, detail }) => (step === "crashed" ? [detail] : []));
  return { supervisor, servers, events, refusals, crashes };
}

test("a crash is reported and the server started again after half a second", async () => {
  const { supervisor, servers, events, crashes } = supervised();
  await supervisor.start();
  servers[0]?.endAs("signal SIGKILL");
  await vi.advanceTimersByTimeAsync(499);
  expect(crashes()).toEqual(["Neo4j (process 1) ended unexpectedly: signal SIGKILL; next start in 0.5 s"]);
  expect(supervisor.pid).toBeUndefined();
  await vi.advanceTimersByTimeAsync(1);
  expect(supervisor.pid).toBe(2);
  expect(events.map(({ step }) => step)).toEqual(["crashed", "restarting"]);
});

test("the delay doubles with each failure up to 30 s, and starts over after a minute of good running", async () => {
  const { supervisor, servers, refusals, crashes } = supervised();
  await supervisor.start();
  refusals.push(...Array.from({ length: 7 }, () => new Error("disk full")));
  servers[0]?.endAs("exit code 3");
  await vi.advanceTimersByTimeAsync(200_000);
  const delays = () => crashes().map((detail) => detail.replace(/^.* in /, ""));
  expect(delays()).toEqual(["0.5 s", "1 s", "2 s", "4 s", "8 s", "16 s", "30 s", "30 s"]);
  expect(crashes()[1]).toBe("disk full; next start in 1 s");
  servers[1]?.endAs("exit code 3");
  await vi.advanceTimersByTimeAsync(1);
  expect(delays().at(-1)).toBe("0.5 s");
});

test("a restart is no crash, and keeps or changes the mode", async () => {
  const { supervisor, servers, crashes } = supervised();
  await supervisor.start();
  await supervisor.restart({ readOnly: true });
  await supervisor.restart({ force: true });
  await supervisor.restart({ readOnly: false });
  expect(servers.map(({ readOnly }) => readOnly)).toEqual([false, true, true, false]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(crashes()).toEqual([]);
});

test("force ends a server that does not stop when asked", async () => {
  const { supervisor, servers } = supervised();
  await supervisor.start();
  if (servers[0]) servers[0].stuck = true;
  const polite = supervisor.restart();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(supervisor.pid).toBeUndefined();
  await supervisor.restart({ force: true });
  await polite;
  expect(supervisor.pid).toBe(3);
});

test("a restart that fails says so and is tried again", async () => {
  const { supervisor, refusals } = supervised();
  await supervisor.start();
  refusals.push(new Error("port taken"));
  await expect(supervisor.restart()).rejects.toThrow("port taken");
  await vi.advanceTimersByTimeAsync(500);
  expect(supervisor.pid).toBe(2);
});

test("a restart asked for while waiting to retry starts at once, and only one server", async () => {
  const { supervisor, servers } = supervised();
  await supervisor.start();
  servers[0]?.endAs("exit code 1");
  await vi.advanceTimersByTimeAsync(100);
  await supervisor.restart();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(servers).toHaveLength(2);
});

test("after stop nothing starts any more", async () => {
  const { supervisor, servers, crashes } = supervised();
  await supervisor.start();
  await Promise.all([supervisor.stop(), supervisor.stop()]);
  await expect(supervisor.restart()).rejects.toThrow("has been stopped");
  await vi.advanceTimersByTimeAsync(60_000);
  expect([servers.length, crashes()]).toEqual([1, []]);
});

test("a first start that fails is not tried again", async () => {
  const { supervisor, refusals, servers } = supervised();
  refusals.push(new Error("corrupt"));
  await expect(supervisor.start()).rejects.toThrow("corrupt");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(servers).toEqual([]);
});
