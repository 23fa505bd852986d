import type { QueryFormat, QueryPlan, QuerySummary } from "#contract/query.ts";

/** A statement as a visitor sent it. */
export interface StatementAsk {
  /** A UUID by which it can be cancelled. */
  readonly id: string;
  readonly cypher: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Who asks, for budget and places: an address, or a name for a token's owner. */
  readonly client: string;
  /** Aborted when the client has gone; the statement ends in the database within a second. */
  readonly signal: AbortSignal;
}

export interface RowsAsk extends StatementAsk {
  readonly format: QueryFormat;
  /** Rows wanted; the cap holds where it is smaller or nothing is said. */
  readonly limit?: number | undefined;
}

/** An answer on its way. */
export interface RowsReply {
  /** What it came to, where it was over before its first byte had to leave; otherwise it is told at the end. */
  readonly known: QuerySummary | undefined;
  /** The bytes, no faster than they are taken. Throws Problem where the answer breaks off. */
  readonly chunks: AsyncGenerator<Uint8Array, QuerySummary>;
}

export interface QueryAccess {
  /** Whether queries are taken now. */
  readonly open: boolean;
  /** Why not, in words for everyone; empty while open. */
  readonly reason: string;
  readonly caps: QueryCaps;
}

/** What one statement may use. */
export interface QueryCaps {
  readonly rows: number;
  readonly bytes: number;
  readonly ms: number;
}

/**
 * Cypher for everyone; fakes of this are passed in tests.
 *
 * Every call may throw Problem "query-invalid", "query-refused", "query-timeout", "query-too-large", "query-cancelled",
 * "query-budget-spent", "query-busy", "query-closed", "graph-unavailable", "invalid-request" or "internal".
 */
export interface QueryService {
  /** Resolves when the first bytes are there, so that a failure before them is thrown. */
  rows(ask: RowsAsk): Promise<RowsReply>;
  explain(ask: StatementAsk): Promise<QueryPlan>;
  /** Runs the statement and counts what each step of its plan cost. */
  profile(ask: StatementAsk): Promise<QueryPlan>;
  /** False where no statement of this id runs. */
  cancel(id: string): boolean;
  access(): QueryAccess;
  close(): Promise<void>;
}
