import { availableParallelism } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import type { Driver } from "neo4j-driver";
import type { Neo4jSettings } from "#graph/driver.ts";
import { Problem } from "#server/problem.ts";
import { type BudgetOptions, ClientBudget } from "./client-budget.ts";
import { Patience } from "./patience.ts";
import { PlaceQueue } from "./place-queue.ts";
import { Pulse } from "./pulse.ts";
import { QueryDoor, type QueryEvent } from "./query-door.ts";
import type { QueryService, RowsAsk } from "./query-service.ts";
import { greet, objectionToOpening } from "./self-test.ts";
import { trustedView } from "./trusted-view.ts";
import { VerdictCache } from "./verdict-cache.ts";
import { type VisitorCaps, VisitorQueries } from "./visitor-queries.ts";
import { WorkerPool } from "./worker-pool.ts";

const USUAL_CAPS: VisitorCaps = {
  usualRows: 5000,
  rows: 100_000,
  bytes: 32_000_000,
  ms: 10_000,
  rowBytes: 8_000_000,
};

export interface QueriesOptions {
  /** Where visitors' statements go, over connections of their own. */
  readonly access: Neo4jSettings;
  /** Ours: opened with `openDriver`, never used for visitors. */
  readonly driver: Driver;
  /** Kills the database and starts it again; only where it is our own. */
  readonly restart?: () => Promise<void>;
  readonly caps?: Partial<VisitorCaps>;
  /** How many statements run at once; default: one for each processor, at least two. */
  readonly places?: number;
  readonly budget?: Partial<Pick<BudgetOptions, "msPerMinute" | "errorsPerMinute">>;
  readonly now: () => number;
  readonly report: (event: QueryEvent) => void;
}

export interface OpenedQueries extends QueryService {
  /** Resolves when the trial of the database has opened the door or shown why it stays closed. */
  readonly tried: Promise<void>;
}

const TRY_AGAIN_MS = 3000;

/** Queries for visitors. They are taken as soon as the database has shown that it keeps its promises, some seconds from now. */
export function openQueries(options: QueriesOptions): OpenedQueries {
  const { driver, access, now, report, restart } = options;
  const trusted = trustedView(driver, access.database);
  const verdicts = new VerdictCache(now);
  const places = options.places ?? Math.max(2, availableParallelism());
  const pool = new WorkerPool(access, places);
  const patience = new Patience();
  const door = new QueryDoor({ holds: trusted.holds, restart, onRenewed: () => renew(), report, patience });
  const pulse = new Pulse({
    beat: () => trusted.holds(""),
    onSilence: () => queries.cancelAll(choked()),
    patienceMs: () => patience.pulseMs,
  });
  const queries = new VisitorQueries({
    caps: { ...USUAL_CAPS, ...options.caps },
    pool,
    // One client never gets every place.
    queue: new PlaceQueue({
      places,
      perClient: Math.max(1, places - 1),
      longestQueue: 4 * places,
      longestWaitMs: 3000,
    }),
    budget: new ClientBudget({ msPerMinute: 60_000, errorsPerMinute: 30, ...options.budget, now }),
    door,
    verdicts,
    pulse,
    now,
  });
  const warm = async () => {
    await trusted.warm();
    const asked = now();
    await trusted.warm();
    patience.measure(now() - asked);
  };
  const visit = (ask: RowsAsk, ms: number) => queries.rowsWithin(ask, ms);
  // A database that has just started plans its first queries for so long that they would be taken for stuck.
  const renew = async () => {
    verdicts.clear();
    await warm();
    await greet(visit);
  };
  const attempt = async (): Promise<string> => {
    // A database that has just started takes as long to plan its first question as a worker does to load.
    await Promise.all([pool.renew(await trusted.foreignFunctions()), trusted.warm()]);
    await warm();
    return objectionToOpening(trusted, visit, patience);
  };
  return Object.assign(queries, {
    tried: openWhenSound(door, attempt),
  });
}

function choked(): Problem {
  return new Problem(
    "query-too-large",
    "Neo4j stopped answering anyone while the query ran, as it does when a query fills its memory. Ask for less in one value or one expression.",
  );
}

/** Tries until something can be said of the database. */
async function openWhenSound(door: QueryDoor, attempt: () => Promise<string>): Promise<void> {
  while (!door.isShut) {
    try {
      const objection = await attempt();
      if (objection === "") door.open();
      else door.close(`Queries are not taken from visitors here. ${objection}`);
      return;
    } catch (cause) {
      door.report({ what: "trial-postponed", cause });
      await wait(TRY_AGAIN_MS);
    }
  }
}
