import type { ProblemType } from "#contract/problem.ts";

interface ProblemExtra {
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
  readonly waitingFor?: string;
  readonly retryAfterSeconds?: number;
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
