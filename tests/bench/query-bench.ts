import { randomUUID } from "node:crypto";
import { setTimeout as pause, setInterval as ticks } from "node:timers/promises";
import neo4j, { type Driver } from "neo4j-driver";
import { openDriver } from "#graph/driver.ts";
import { type OpenedQueries, openQueries } from "#graph/query/open-queries.ts";
import { post, serveQueries } from "#tests/support/query-atlas.ts";
import type { Bench } from "./bench.ts";
import { measurePromises } from "./query-promises.ts";
import { interleave, timed } from "./rounds.ts";
import type { Stand } from "./stand.ts";

const STREAMED = 100_000;
const LARGE = 1_000_000;
/** Small questions a sample. */
const TIMES = 21;
/** Between two small questions, so that what follows an answer is over and no question waits for the one before. */
const REST_MS = 5;
/** Each costs a start of Neo4j. */
const PROMISED_ROUNDS = 3;
const MB = 1e6;
const ROWS = "UNWIND range(1, $rows) AS x RETURN x, 'name ' + x AS name, x * 0.5 AS half";
const SMALL = "RETURN 1 AS one";

interface Contest {
  readonly queries: OpenedQueries;
  readonly origin: string;
  readonly driver: Driver;
}

/** Free queries through gate, worker and web server, against the bare driver in this process. */
export const queryBench: Bench = {
  rounds: 7,
  async run(stand, rounds) {
    const contest = await openContest(stand);
    const contestants = {
      streamed: () => timed(() => viaApi(contest, ROWS, STREAMED)),
      bare: () => timed(() => viaDriver(contest, ROWS, STREAMED)),
      small: () => oneByOne(() => viaService(contest)),
      web: () => oneByOne(() => viaApi(contest, SMALL, 1)),
      transaction: () => oneByOne(() => viaTransaction(contest)),
      autocommit: () => oneByOne(() => viaDriver(contest, SMALL, 1)),
    };
    await interleave(2, contestants);
    const took = await interleave(rounds, contestants);
    const memory = await interleave(1, {
      ours: () => memoryOf(() => viaApi(contest, ROWS, LARGE)),
      other: () => memoryOf(() => viaDriver(contest, ROWS, LARGE)),
    });
    const promises = await measurePromises(stand.workbench, PROMISED_ROUNDS);
    return [
      {
        title: "Free query, ms; other: the bare driver",
        rows: [
          { name: "100,000 rows as NDJSON", ours: took.streamed, other: took.bare },
          {
            name: "a small one, its verdict known; other: its READ transaction",
            ours: took.small,
            other: took.transaction,
          },
          {
            name: "the same; other: auto-commit, which nothing can tell from others",
            ours: took.small,
            other: took.autocommit,
          },
          { name: "the same over HTTP; other: its READ transaction", ours: took.web, other: took.transaction },
        ],
      },
      {
        title: "Free query, MB by which the process grew while 1,000,000 rows went through; other: the bare driver",
        rows: [{ name: "1,000,000 rows as NDJSON", ...memory }],
      },
      promises,
    ];
  },
};

async function openContest({ neo4j: start, workbench }: Stand): Promise<Contest> {
  // Nothing but this: it is sent to workers, and a function cannot be.
  const { uri, user, password, database } = await start();
  const access = { uri, user, password, database };
  const driver = await openDriver(access);
  const unlimited = { rows: LARGE, usualRows: LARGE, bytes: 1e10, ms: 600_000 };
  const queries = openQueries({
    access,
    driver,
    caps: unlimited,
    budget: { msPerMinute: 1e12, errorsPerMinute: 1e12 },
    now: () => performance.now(),
    report: () => undefined,
  });
  await queries.tried;
  const { origin, close } = await serveQueries(queries);
  workbench.clearLater(async () => {
    await close();
    await queries.close();
    await driver.close();
  });
  return { queries, origin, driver };
}

async function viaApi({ origin }: Contest, cypher: string, rows: number): Promise<void> {
  const response = await post(origin, { cypher, params: { rows }, format: "ndjson", limit: LARGE });
  if (!response.ok || !response.body) throw new Error(await response.text());
  for await (const chunk of response.body) void chunk;
}

async function viaService({ queries }: Contest): Promise<void> {
  const { signal } = new AbortController();
  const ask = { id: randomUUID(), cypher: SMALL, params: {}, client: "bench", signal, format: "json" } as const;
  const { chunks } = await queries.rows(ask);
  for await (const chunk of chunks) void chunk;
}

async function viaDriver({ driver }: Contest, cypher: string, rows: number): Promise<void> {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  for await (const record of session.run(cypher, { rows: neo4j.int(rows) })) void record;
  await session.close();
}

/** The bare driver's documented way to read: a READ transaction, which ours are too, since only one can be named and ended. */
async function viaTransaction({ driver }: Contest): Promise<void> {
  await driver.executeQuery(SMALL, {}, { routing: neo4j.routing.READ });
}

/** The median of single questions. */
async function oneByOne(ask: () => Promise<void>): Promise<number> {
  const took: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    took.push(await timed(ask));
    await pause(REST_MS);
  }
  return took.toSorted((a, b) => a - b)[Math.floor(TIMES / 2)] ?? Number.NaN;
}

/** The most that resident memory was above what it was before, in MB; at least one, so that it can be compared. */
async function memoryOf(work: () => Promise<void>): Promise<number> {
  const before = process.memoryUsage.rss();
  let most = before;
  const over = new AbortController();
  const watched = (async () => {
    for await (const _ of ticks(50, undefined, { signal: over.signal }))
      most = Math.max(most, process.memoryUsage.rss());
  })().catch(() => undefined);
  await work();
  over.abort();
  await watched;
  return Math.max(1, (most - before) / MB);
}
