import { parentPort, workerData } from "node:worker_threads";
import neo4j from "neo4j-driver";
import { Problem } from "#server/problem.ts";
import { ByteOutlet } from "./byte-outlet.ts";
import { regexChecker } from "./regex-checker.ts";
import { inboundMeter, watchRows } from "./row-watch.ts";
import { runStatement } from "./statement-run.ts";
import { type FromWorker, sentProblem, type ToWorker, type WorkerAsk, type WorkerSettings } from "./worker-message.ts";

/** Bytes on their way to a client; what a slow one has not taken yet keeps the transaction open no longer than its time. */
const WINDOW = 2 * 1024 * 1024;
const FLUSH_MS = 250;
const CONNECT_MS = 5000;

const port = parentPort;
if (!port) throw new Error("This module runs in a worker thread.");

const received = inboundMeter();
const { access, foreignFunctions } = workerData as WorkerSettings;
const driver = neo4j.driver(access.uri, neo4j.auth.basic(access.user, access.password), {
  maxConnectionPoolSize: 2,
  connectionTimeout: CONNECT_MS,
  connectionAcquisitionTimeout: CONNECT_MS,
  // A connection that has rested may have been broken by a restart.
  connectionLivenessCheckTimeout: 1000,
  notificationFilter: { minimumSeverityLevel: "INFORMATION" },
  userAgent: "initiative-atlas-query",
});
const gate = { judge: regexChecker(), foreignFunctions: new Set(foreignFunctions) };
let current: { readonly id: string; readonly outlet: ByteOutlet; readonly abandon: () => void } | undefined;

port.on("message", (message: ToWorker) => {
  if (message.kind === "ask") void serve(message.ask);
  // A message about a statement that is over comes too late and means nothing.
  else if (message.id !== current?.id) return;
  else if (message.kind === "taken") current.outlet.taken(message.bytes);
  else current.abandon();
});

/** One statement from its text to the last byte; `idle` is only said when the database has confirmed the end. */
async function serve(ask: WorkerAsk): Promise<void> {
  const session = driver.session({ database: access.database, defaultAccessMode: neo4j.session.READ });
  const outlet = new ByteOutlet({ window: WINDOW, send: (bytes) => say({ kind: "bytes", bytes }, [bytes.buffer]) });
  const progress = { rows: 0 };
  current = { id: ask.id, outlet, abandon: () => void session.close() };
  const flushing = setInterval(() => progress.rows > 0 && outlet.flush(), FLUSH_MS);
  let expired = false;
  // Neo4j looks for transactions that are over their time only every two seconds; a closed session ends one at once.
  const timeUp = setTimeout(() => {
    expired = true;
    outlet.open();
    void session.close();
  }, ask.caps.ms);
  const endWatch = watchRows({
    received,
    rows: () => progress.rows,
    mostBytes: ask.caps.rowBytes,
    onTooLarge: () => refuseRow(ask),
  });
  const onVetted = () => say({ kind: "vetted" });
  const outcome = await runStatement({ session, gate, outlet, onVetted, progress, expired: () => expired }, ask);
  clearInterval(flushing);
  clearTimeout(timeUp);
  endWatch();
  const bytes = outcome.kind === "summary" ? outlet.rest() : undefined;
  say({ kind: "outcome", outcome, bytes }, bytes && [bytes.buffer]);
  await session.close();
  current = undefined;
  say({ kind: "idle" });
}

/** Said while the row still arrives; the thread is about to be held by decoding it, so the main thread ends it then. */
function refuseRow({ caps }: WorkerAsk): void {
  const detail = `One row is larger than ${Math.round(caps.rowBytes / 1_000_000)} MB; return fewer or shorter values in one.`;
  say({ kind: "outcome", outcome: { kind: "problem", problem: sentProblem(new Problem("query-too-large", detail)) } });
}

function say(message: FromWorker, handedOver: ArrayBuffer[] = []): void {
  port?.postMessage(message, handedOver);
}

// Warm before the first statement: a connection, and the code that plans, runs and writes.
void driver
  .getServerInfo({ database: access.database })
  .catch(() => undefined)
  .then(() => say({ kind: "ready" }));
