import type { ProblemBody, ProblemType } from "#contract/problem.ts";
import type { QueryFormat, QueryPlan, QuerySummary } from "#contract/query.ts";
import type { Neo4jSettings } from "#graph/driver.ts";
import { Problem } from "#server/problem.ts";

/** What a worker is made with; it is the only thing that knows it beside the main thread. */
export interface WorkerSettings {
  readonly access: Neo4jSettings;
  /** Functions that plugins brought, in lower case; calling one is refused. */
  readonly foreignFunctions: readonly string[];
}

/** One statement for a worker. */
export interface WorkerAsk {
  readonly id: string;
  readonly cypher: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly work: { readonly kind: "rows"; readonly format: QueryFormat } | { readonly kind: "explain" | "profile" };
  readonly caps: AskCaps;
  /** Whether the gate has let the same text through before. */
  readonly vetted: boolean;
}

export interface AskCaps {
  readonly rows: number;
  readonly bytes: number;
  readonly ms: number;
  /** Of the answer, on the way from the database to the first whole row. */
  readonly rowBytes: number;
}

export type ToWorker =
  | { readonly kind: "ask"; readonly ask: WorkerAsk }
  /** So many bytes have gone on to the client. */
  | { readonly kind: "taken"; readonly id: string; readonly bytes: number }
  | { readonly kind: "cancel"; readonly id: string };

export type Outcome =
  | { readonly kind: "summary"; readonly summary: QuerySummary }
  | { readonly kind: "plan"; readonly plan: QueryPlan }
  | { readonly kind: "problem"; readonly problem: SentProblem };

export type FromWorker =
  | { readonly kind: "ready" }
  /** The gate lets the text through, so it need not look again. */
  | { readonly kind: "vetted" }
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  /** The answer is complete with these last bytes, or will never be. */
  | { readonly kind: "outcome"; readonly outcome: Outcome; readonly bytes?: Uint8Array | undefined }
  /** The database has confirmed that the transaction is over; the next statement may come. */
  | { readonly kind: "idle" };

/** A Problem between threads, which do not share classes. */
export interface SentProblem {
  readonly type: ProblemType;
  readonly detail: string;
  readonly query?: NonNullable<ProblemBody["query"]>;
  readonly errors?: Problem["extra"]["errors"];
}

export function sentProblem({ type, message, extra: { query, errors } }: Problem): SentProblem {
  return { type, detail: message, ...(query && { query }), ...(errors && { errors }) };
}

export function receivedProblem({ type, detail, query, errors }: SentProblem): Problem {
  return new Problem(type, detail, { ...(query && { query }), ...(errors && { errors }) });
}
