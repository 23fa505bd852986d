import type { Graph } from "#graph/graph.ts";
import type { QueryEvent } from "#graph/query/query-door.ts";
import type { QueryService } from "#graph/query/query-service.ts";

/** A Neo4j that may be spoken to, found or started. */
export interface Database {
  /** For people: version and address, without a password. */
  readonly name: string;
  /** Somebody else runs it: it may come back by itself, so it is waited for. */
  readonly external: boolean;
  stop(): Promise<void>;
}

/** One try at speaking to a database. */
export interface Connection {
  readonly graph: Graph;
  /** Writes the facts unless the database holds just these; returns in a few words what was done. */
  load(say: (detail: string) => void, signal: AbortSignal): Promise<string>;
  /** Queries for visitors, asked for once the facts are loaded; undefined where they are switched off. */
  openQueries(report: (event: QueryEvent) => void, signal: AbortSignal): Promise<QueryService | undefined>;
}

/**
 * What the start is made of; tests pass fakes. Each part ends soon after `signal` is aborted, and throws errors
 * whose message says what happened and what to do.
 */
export interface StartupParts<Opened extends Database = Database> {
  /** Makes dist/ what the sources say; returns in a few words what was done. */
  buildClient(say: (detail: string) => void, signal: AbortSignal): Promise<string>;
  /**
   * Finds Neo4j or starts one; `say` tells which of the two it is busy with, and that it is ready. It may speak of
   * starting again later, when a database of our own had to be.
   */
  openDatabase(
    say: (step: "resolve" | "start" | "ready", detail: string) => void,
    signal: AbortSignal,
  ): Promise<Opened>;
  /** @throws Problem `graph-unavailable` when nobody answers */
  connect(database: Opened, signal: AbortSignal): Promise<Connection>;
}

export interface StartupOptions {
  /** Called once the facts can be asked, which may be before the client is built. */
  readonly onGraph: (graph: Graph) => void;
  /** Called after that, unless queries are switched off; they are taken when the database has been tried. */
  readonly onQueries: (queries: QueryService) => void;
  /** Told what the owner should know of queries. */
  readonly onQueryEvent: (event: QueryEvent) => void;
  /** Resolves after so many milliseconds, or rejects when the signal is aborted. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly signal: AbortSignal;
}
