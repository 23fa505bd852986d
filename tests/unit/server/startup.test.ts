import { expect, test } from "vitest";
import { Problem } from "#server/problem.ts";
import { startAtlas } from "#server/startup.ts";
import { StartupFailure } from "#server/startup-failure.ts";
import type { StartupOptions, StartupParts } from "#server/startup-parts.ts";
import type { StartupProgress } from "#server/startup-progress.ts";
import { fakeConnection, fakeStart, untilAborted } from "./startup-fakes.ts";

function start(parts: StartupParts, progress: StartupProgress, own: Partial<StartupOptions> = {}) {
  const nothing = () => undefined;
  const options = { onGraph: nothing, onQueries: nothing, onQueryEvent: nothing, pause: async () => undefined };
  return startAtlas(parts, progress, { ...options, signal: new AbortController().signal, ...own });
}

function states(progress: StartupProgress): Readonly<Record<string, string>> {
  return Object.fromEntries(progress.steps().map(({ id, state }) => [id, state]));
}

test("all steps are done, and what was opened is closed in the opposite order", async () => {
  const { parts, progress, turns } = fakeStart();
  const close = await start(parts, progress, {
    onGraph: () => turns.push("graph handed out"),
    onQueries: () => turns.push("queries handed out"),
  });
  expect(turns.filter((turn) => turn !== "client built")).toEqual([
    "database opened",
    "connected",
    "loading",
    "graph handed out",
    "queries opened",
    "queries handed out",
  ]);
  expect(states(progress)).toEqual({ client: "done", resolve: "done", start: "done", load: "done" });
  turns.length = 0;
  await close();
  await close();
  expect(turns).toEqual(["queries closed", "graph closed", "database stopped"]);
});

test("the client is built while the database is opened", async () => {
  let opened = () => {};
  const databaseOpens = new Promise<void>((resolve) => {
    opened = resolve;
  });
  const { parts, progress, database } = fakeStart({
    buildClient: async () => {
      await databaseOpens;
      return "built";
    },
    openDatabase: async () => {
      opened();
      return database;
    },
  });
  await start(parts, progress);
  expect(states(progress)).toMatchObject({ client: "done", load: "done" });
});

test("the graph is handed out although the client is still being built", async () => {
  const stopping = new AbortController();
  const { parts, progress } = fakeStart({ buildClient: (_say, signal) => untilAborted(signal) });
  const started = start(parts, progress, { signal: stopping.signal, onGraph: () => stopping.abort(new Error("seen")) });
  await expect(started).rejects.toThrow("seen");
  expect(states(progress)).toMatchObject({ client: "running", load: "done" });
});

test("Neo4j that is found and then started is told as two steps", async () => {
  const told: string[] = [];
  const { parts, progress, database } = fakeStart({
    openDatabase: async (say) => {
      say("resolve", "fetching 5.26.0");
      say("start", "waiting for Bolt");
      return database;
    },
  });
  progress.onChange(({ id, state, detail }) => told.push(`${id} ${state} ${detail}`.trim()));
  await start(parts, progress);
  expect(told.filter((line) => /^(resolve|start)/.test(line))).toEqual([
    "resolve running",
    "resolve running fetching 5.26.0",
    "resolve done fetching 5.26.0",
    "start running",
    "start running waiting for Bolt",
    "start done Neo4j 5.26.0",
  ]);
});

test.for([
  [
    "client",
    "Build the explorer: Vite could not build it",
    { buildClient: () => Promise.reject(new Error("Vite could not build it")) },
  ],
  [
    "resolve",
    "Find Neo4j: there is no Java 17",
    { openDatabase: () => Promise.reject(new Error("there is no Java 17")) },
  ],
  [
    "start",
    "Start Neo4j: the password is wrong",
    { connect: () => Promise.reject(new Error("the password is wrong")) },
  ],
  [
    "load",
    "Load the facts: the facts have 1 fault",
    { connect: async () => fakeConnection([], () => Promise.reject(new Error("the facts have 1 fault"))) },
  ],
] as const)(
  "where %s fails, its own words are the failure and everything opened is closed",
  async ([step, message, own]) => {
    const { parts, progress, turns } = fakeStart(own);
    const failure = await start(parts, progress).catch((thrown: unknown) => thrown);
    expect(failure).toBeInstanceOf(StartupFailure);
    expect(failure).toMatchObject({ message });
    expect(states(progress)[step]).toBe("failed");
    if (turns.includes("database opened")) expect(turns).toContain("database stopped");
    if (turns.includes("loading")) expect(turns.at(-1)).toBe("database stopped");
  },
);

test("one step that fails stops the others", async () => {
  const { parts, progress, turns, database } = fakeStart({
    buildClient: (_say, signal) => untilAborted(signal),
    openDatabase: async () => database,
    connect: () => Promise.reject(new Error("the password is wrong")),
  });
  await expect(start(parts, progress)).rejects.toThrow("the password is wrong");
  expect(states(progress)).toMatchObject({ client: "running", start: "failed" });
  expect(turns).toEqual(["database stopped"]);
});

test("Ctrl-C while loading closes the connection and stops the database", async () => {
  const stopping = new AbortController();
  const turns: string[] = [];
  const { parts, progress, database } = fakeStart({
    openDatabase: async () => ({ ...database, stop: async () => void turns.push("database stopped") }),
    connect: async () =>
      fakeConnection(turns, (_say, signal) => {
        const aborted = untilAborted(signal);
        stopping.abort(new Error("Ctrl-C"));
        return aborted;
      }),
  });
  await expect(start(parts, progress, { signal: stopping.signal })).rejects.toThrow("Ctrl-C");
  expect(turns).toEqual(["loading", "graph closed", "database stopped"]);
  expect(states(progress).load).toBe("running");
});

test("Ctrl-C while the database is being opened gives that up; once it is open, it is stopped in its turn", async () => {
  const stopping = new AbortController();
  const giving = fakeStart({
    openDatabase: (_say, signal) => {
      const aborted = untilAborted(signal);
      stopping.abort(new Error("Ctrl-C"));
      return aborted;
    },
  });
  await expect(start(giving.parts, giving.progress, { signal: stopping.signal })).rejects.toThrow("Ctrl-C");
  const later = new AbortController();
  let opened: AbortSignal | undefined;
  const open = fakeStart();
  open.parts.openDatabase = async (_say, signal) => {
    opened = signal;
    return open.database;
  };
  const close = await start(open.parts, open.progress, { signal: later.signal });
  later.abort();
  expect(opened?.aborted).toBe(false);
  await close();
  expect(open.turns.slice(-2)).toEqual(["graph closed", "database stopped"]);
});

test("an external database that does not answer is tried again, after pauses that double up to half a minute", async () => {
  const pauses: number[] = [];
  const waits: string[] = [];
  let answersAfter = 7;
  const { parts, progress, database, turns } = fakeStart({
    openDatabase: async () => ({ ...database, name: "Neo4j at neo4j://db", external: true }),
    connect: async () => {
      if (answersAfter-- > 0) throw new Problem("graph-unavailable", "Neo4j at neo4j://db does not answer.");
      return fakeConnection(turns);
    },
  });
  const pause = async (ms: number) => {
    pauses.push(ms / 1000);
    waits.push(progress.waitingFor());
  };
  await start(parts, progress, { pause });
  expect(pauses).toEqual([1, 2, 4, 8, 16, 30, 30]);
  expect(waits[0]).toBe("Start Neo4j: Neo4j at neo4j://db does not answer. Trying again in 1 s (0.0 s)");
  expect(states(progress)).toMatchObject({ start: "done", load: "done" });
});

test("an external database that is lost while loading is waited for from the beginning", async () => {
  let losses = 1;
  const { parts, progress, database, turns } = fakeStart({
    openDatabase: async () => ({ ...database, external: true }),
    connect: async () =>
      fakeConnection(turns, async () => {
        if (losses-- > 0) throw new Problem("graph-unavailable", "Neo4j does not answer.");
        return "219 claims";
      }),
  });
  const seen: Readonly<Record<string, string>>[] = [];
  await start(parts, progress, { pause: async () => void seen.push(states(progress)) });
  expect(seen).toEqual([{ client: "done", resolve: "done", start: "running", load: "waiting" }]);
  expect(turns).toEqual(["client built", "loading", "graph closed", "loading", "queries opened"]);
});

test("a query that took too long while loading is tried a few times, our own database's too", async () => {
  let slow = 4;
  const { parts, progress, turns } = fakeStart({
    connect: async () =>
      fakeConnection(turns, async () => {
        if (slow-- > 0) throw new Problem("graph-timeout", "The query was stopped.");
        return "219 claims";
      }),
  });
  const waits: string[] = [];
  await start(parts, progress, { pause: async () => void waits.push(progress.waitingFor()) });
  expect(waits).toHaveLength(4);
  expect(waits[0]).toBe("Load the facts: The query was stopped. Trying again in 1 s (0.0 s)");
  slow = 5;
  await expect(start(parts, progress)).rejects.toThrow("Load the facts: The query was stopped.");
});

test.for([
  ["our own database", false, new Problem("graph-unavailable", "does not answer")],
  ["a failure that waiting does not mend", true, new Error("the password is wrong")],
] as const)("%s is not waited for", async ([, external, failure]) => {
  const { parts, progress, database } = fakeStart({
    openDatabase: async () => ({ ...database, external }),
    connect: () => Promise.reject(failure),
  });
  const pause = () => Promise.reject(new Error("must not wait"));
  await expect(start(parts, progress, { pause })).rejects.toThrow(`Start Neo4j: ${failure.message}`);
});
