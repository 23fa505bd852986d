import type { Graph } from "#graph/graph.ts";
import type { Connection, Database, StartupParts } from "#server/startup-parts.ts";
import { StartupProgress } from "#server/startup-progress.ts";
import { fakeQueries } from "#tests/contract/fake-query-service.ts";

/** A start whose parts do nothing but note their turn; a test replaces those it is about. */
export function fakeStart(own: Partial<StartupParts> = {}) {
  const turns: string[] = [];
  const clock = { ms: 0 };
  const progress = new StartupProgress(() => clock.ms);
  const note = (turn: string) => async () => {
    turns.push(turn);
  };
  const database: Database = { name: "Neo4j 5.26.0", external: false, stop: note("database stopped") };
  const parts: StartupParts = {
    buildClient: async () => {
      turns.push("client built");
      return "built";
    },
    openDatabase: async (say) => {
      turns.push("database opened");
      say("start", "waiting for Bolt");
      return database;
    },
    connect: async () => {
      turns.push("connected");
      return fakeConnection(turns);
    },
    ...own,
  };
  return { parts, progress, turns, clock, database };
}

/** A connection that loads at once and notes when it is closed. */
export function fakeConnection(turns: string[], load: Connection["load"] = async () => "219 claims"): Connection {
  const unasked = () => Promise.reject(new Error("must not be asked"));
  const graph: Graph = {
    ready: unasked,
    schema: unasked,
    lens: unasked,
    lensCypher: unasked,
    lensSources: unasked,
    lensClaims: unasked,
    entity: unasked,
    neighbours: unasked,
    paths: unasked,
    search: unasked,
    claims: unasked,
    evidence: unasked,
    properties: unasked,
    propertyValues: unasked,
    formula: unasked,
    metrics: unasked,
    figures: unasked,
    about: unasked,
    close: async () => {
      turns.push("graph closed");
    },
  };
  return {
    graph,
    load: async (say, signal) => {
      turns.push("loading");
      return load(say, signal);
    },
    openQueries: async () => {
      turns.push("queries opened");
      return fakeQueries({
        close: async () => {
          turns.push("queries closed");
        },
      }).queries;
    },
  };
}

/** Ends only when it is told to stop. */
export function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}
