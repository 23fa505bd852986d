import * as z from "zod/mini";

/** Every way a request can fail, closed: `type` is `/problems/<name>`, documented at /api. Source: RFC 9457. */
export const PROBLEMS = {
  "invalid-request": { status: 400, title: "The request is not understood" },
  "not-found": { status: 404, title: "There is nothing at this address" },
  "unknown-lens": { status: 404, title: "There is no such lens" },
  "unknown-entity": { status: 404, title: "There is no such entity" },
  "method-not-allowed": { status: 405, title: "This address does not take that method" },
  "graph-timeout": { status: 504, title: "The database took too long" },
  "graph-unavailable": { status: 503, title: "The database cannot be reached" },
  starting: { status: 503, title: "The atlas is still starting" },
  internal: { status: 500, title: "Something went wrong on our side" },
} as const;
export type ProblemType = keyof typeof PROBLEMS;

/** The body of every failure, as application/problem+json. */
export const ProblemBody = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  /** What happened here, where, and how to mend it. */
  detail: z.string(),
  /** The request's id, as in the server's log. */
  instance: z.string(),
  /** For `invalid-request`: each fault with a JSON pointer to its place. */
  errors: z.optional(z.array(z.strictObject({ pointer: z.string(), detail: z.string() }))),
  /** For `starting` and `graph-unavailable`: what is being waited for. */
  waitingFor: z.optional(z.string()),
});
export type ProblemBody = z.infer<typeof ProblemBody>;
