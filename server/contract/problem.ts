import * as z from "zod/mini";

/** Every way a request can fail, closed: `type` is `/problems/<name>`, documented at /api. Source: RFC 9457. */
export const PROBLEMS = {
  "invalid-request": {
    status: 400,
    title: "The request is not understood",
    about:
      "A parameter is missing, unknown, given twice or out of its range, or a body was sent. Each fault is in errors.",
  },
  "not-found": {
    status: 404,
    title: "There is nothing at this address",
    about: "The address is none of those listed at /api, nor a page or file of the explorer.",
  },
  "unknown-lens": {
    status: 404,
    title: "There is no such lens",
    about: "The name after /api/lenses/ is not that of a lens; /api/lenses lists them.",
  },
  "unknown-story": {
    status: 404,
    title: "There is no such story",
    about: "The name after /api/stories/ is not that of a story; /api/stories lists them.",
  },
  "unknown-entity": {
    status: 404,
    title: "There is no such entity",
    about: "No entity has the id that was asked for; /api/search finds ids by name.",
  },
  "unknown-metric": {
    status: 404,
    title: "There is no such metric",
    about: "Nothing is measured by the name that was asked for; /api/metrics lists what is.",
  },
  "method-not-allowed": {
    status: 405,
    title: "This address does not take that method",
    about: "The interface only reads; the Allow header lists the methods.",
  },
  "graph-timeout": {
    status: 504,
    title: "The database took too long",
    about: "The query was stopped after some seconds. Ask for less, or again when the database is less busy.",
  },
  "graph-unavailable": {
    status: 503,
    title: "The database cannot be reached",
    about: "Neo4j does not answer. Retry-After says when to ask again; waitingFor says what is awaited.",
  },
  starting: {
    status: 503,
    title: "The atlas is still starting",
    about:
      "Neo4j is being started or the facts are being loaded. Retry-After says when to ask again; waitingFor says what is awaited.",
  },
  internal: {
    status: 500,
    title: "Something went wrong on our side",
    about: "A fault of the atlas. The server's log has the cause under the request's id.",
  },
} as const;
export type ProblemType = keyof typeof PROBLEMS;
export const problemTypes = Object.keys(PROBLEMS) as ProblemType[];

/** The body of every failure, as application/problem+json. */
export const ProblemBody = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  /** What happened here, where, and how to mend it. */
  detail: z.string(),
  /** `urn:uuid:` and the request's id, as in the header X-Request-Id and in the server's log. */
  instance: z.string(),
  /** For `invalid-request`: each fault with a JSON pointer to its place. */
  errors: z.optional(z.array(z.strictObject({ pointer: z.string(), detail: z.string() }))),
  /** For `starting` and `graph-unavailable`: what is being waited for. */
  waitingFor: z.optional(z.string()),
});
export type ProblemBody = z.infer<typeof ProblemBody>;
