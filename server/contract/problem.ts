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
  "unsupported-media-type": {
    status: 415,
    title: "The body is not JSON",
    about: "The address takes a body of the type application/json and no other.",
  },
  "query-invalid": {
    status: 400,
    title: "The query cannot be run as it is written",
    about: "Neo4j does not understand it, or it failed while running: query has the code, the line and the column.",
  },
  "query-token-missing": {
    status: 401,
    title: "Queries need a token here",
    about: "Send the token that the owner of this atlas gave you, as Authorization: Bearer ….",
  },
  "query-refused": {
    status: 403,
    title: "The query asks for what is not allowed here",
    about: "Anyone may ask, so queries only read: query.operations says what was refused.",
  },
  "query-off": {
    status: 403,
    title: "Queries are switched off here",
    about: "The owner of this atlas has switched free queries off; its lenses answer.",
  },
  "unknown-query": {
    status: 404,
    title: "There is no such query",
    about: "No running query has this id; it may have ended by itself.",
  },
  "query-timeout": {
    status: 408,
    title: "The query took too long",
    about: "It was stopped at the time limit. Ask for less: a LIMIT, a narrower pattern, an indexed property.",
  },
  "query-cancelled": {
    status: 409,
    title: "The query was cancelled",
    about: "It was deleted at /api/query/<id> while it ran.",
  },
  "query-too-large": {
    status: 413,
    title: "The query or its answer is too large",
    about: "The body, one row, or the memory that Neo4j needs for the query is beyond its cap.",
  },
  "query-budget-spent": {
    status: 429,
    title: "Too many queries, too long queries or too many mistakes",
    about: "Each client has a budget of time and of mistakes that fills up again. Retry-After says when.",
  },
  "query-busy": {
    status: 503,
    title: "Too many queries are running",
    about:
      "Every place for a query is taken and so is the queue, or Neo4j has no memory left. Retry-After says when to ask again.",
  },
  "query-closed": {
    status: 503,
    title: "Queries are not taken at the moment",
    about:
      "The database does not keep a promise on which free queries rest, or is being restarted; waitingFor says what is awaited.",
  },
  "embed-refused": {
    status: 403,
    title: "This frame may not be shown",
    about:
      "The owner of this atlas shows frames only with a token that was made for them: it is absent, for another view, or has run out.",
  },
  "oembed-format": {
    status: 501,
    title: "That format is not written",
    about: "oEmbed is answered as JSON; its XML form is not.",
  },
  "picture-busy": {
    status: 503,
    title: "Too many pictures are being drawn",
    about:
      "PNG pictures are drawn one after the other, and the queue is full. Retry-After says when to ask again; the SVG is there at once.",
  },
  "snapshot-busy": {
    status: 503,
    title: "Too many snapshots are being made",
    about: "Only a few views are frozen at a time. Retry-After says when to ask again.",
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
  /** For `starting`, `graph-unavailable` and `query-closed`: what is being waited for. */
  waitingFor: z.optional(z.string()),
  /** For failures of a query. */
  query: z.optional(
    z.strictObject({
      /** Neo4j's own, as Neo.ClientError.Statement.SyntaxError. */
      code: z.optional(z.string()),
      /** The five characters of the GQL standard. */
      gqlStatus: z.optional(z.string()),
      /** In the query's text, from 1. */
      line: z.optional(z.int()),
      column: z.optional(z.int()),
      /** For `query-refused`: what was refused, as “the operation Create”. */
      operations: z.optional(z.array(z.string())),
    }),
  ),
});
export type ProblemBody = z.infer<typeof ProblemBody>;
