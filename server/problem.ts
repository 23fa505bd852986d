import { PROBLEMS, type ProblemBody, type ProblemType } from "#contract/problem.ts";

interface ProblemExtra {
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
  readonly waitingFor?: string;
  readonly retryAfterSeconds?: number;
  /** For failures of a query: where in its text, and Neo4j's own codes. */
  readonly query?: NonNullable<ProblemBody["query"]>;
  /** For `method-not-allowed`: what the address does take. */
  readonly allow?: readonly string[];
}

/**
 * A failure that a caller is meant to see; thrown anywhere, written as problem+json by one middleware.
 * `message` says what happened, where, and how to mend it, and holds nothing secret.
 */
export class Problem extends Error {
  readonly type: ProblemType;
  readonly extra: ProblemExtra;

  constructor(type: ProblemType, message: string, extra: ProblemExtra = {}, options?: ErrorOptions) {
    super(message, options);
    this.name = "Problem";
    this.type = type;
    this.extra = extra;
  }
}

/** The body sent for a problem; its `instance` names the request as in X-Request-Id and the log. */
export function problemBody({ type, message, extra }: Problem, requestId: string): ProblemBody {
  const { status, title } = PROBLEMS[type];
  return {
    type: `/problems/${type}`,
    title,
    status,
    detail: message,
    instance: `urn:uuid:${requestId}`,
    ...(extra.errors && { errors: extra.errors.map((fault) => ({ ...fault })) }),
    ...(extra.waitingFor !== undefined && { waitingFor: extra.waitingFor }),
    ...(extra.query && { query: extra.query }),
  };
}

/** Retry-After for what passes by itself, Allow for a wrong method; no header for the rest. */
export function problemHeaders({ type, extra }: Problem): Readonly<Record<string, string>> {
  if (type === "method-not-allowed") return { Allow: (extra.allow ?? []).join(", ") };
  if (type === "query-token-missing") return { "WWW-Authenticate": 'Bearer realm="query"' };
  if (type.startsWith("query-") && PROBLEMS[type].status >= 429)
    return { "Retry-After": String(extra.retryAfterSeconds ?? 5) };
  if (type === "picture-busy" || type === "snapshot-busy")
    return { "Retry-After": String(extra.retryAfterSeconds ?? 5) };
  if (type === "starting") return { "Retry-After": String(extra.retryAfterSeconds ?? 2) };
  if (type === "graph-unavailable") return { "Retry-After": String(extra.retryAfterSeconds ?? 5) };
  return {};
}
