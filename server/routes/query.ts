import { createHash, randomUUID } from "node:crypto";
import type { Request, Response, Router } from "express";
import * as z from "zod/mini";
import { PlanBody, type QueryAccess, QueryBody, QueryParams } from "#contract/query.ts";
import { queryEndpoints } from "#contract/query-endpoints.ts";
import type { QueryService, RowsAsk, StatementAsk } from "#graph/query/query-service.ts";
import { Problem } from "#server/problem.ts";
import { type AdmissionOptions, admit, allowMethods, clientOf, goneSignal, SWITCHED_OFF } from "./query-admission.ts";
import { parsedAs, parseJson, readBody } from "./query-body.ts";
import { formatOf, mediaTypeOf, sendRows } from "./query-reply.ts";
import { readRequest } from "./request.ts";

export interface QueryRouteOptions extends AdmissionOptions {
  /** Changes when the code changes. */
  readonly revision: string;
  /** The hash of the facts that are asked; undefined where nobody knows when the database changes. */
  readonly dataset: () => Promise<string | undefined>;
  /** Requests whose query the owner has signed: answered where queries are not free, too. */
  readonly signed?: Pick<WeakSet<Request>, "has">;
}

/** What answers differently when asked again, though the facts are the same. */
const VOLATILE = /rand|uuid|timestamp|date|time|show|dbms|\\u/i;

/** Free queries: an answer, its plan, and the end of one that takes too long. */
export function addQueryRoutes(router: Router, queries: QueryService, options: QueryRouteOptions): void {
  const { anyOrigin } = options;
  const access = (): QueryAccess => {
    const { open, reason, caps } = queries.access();
    const off = options.console === "off";
    return { console: options.console, open: open && !off, reason: off ? SWITCHED_OFF : reason, caps };
  };
  router
    .route(queryEndpoints.queryAccess.path)
    .get((request, response) => {
      readRequest(queryEndpoints.queryAccess, request, response);
      response.set("Cache-Control", "no-cache").json(access());
    })
    .all(allowMethods(["GET", "HEAD"], anyOrigin));
  router
    .route("/api/query")
    .all(admit(options, options.signed))
    .get((request, response) => answerAddress(queries, options, request, response))
    .post(async (request, response) => {
      const signal = goneSignal(response);
      const { format, ...body } = await readBody(request, QueryBody);
      await answer(queries, response, {
        ...body,
        ...asked(request, response, signal),
        format: formatOf(request, format),
      });
    })
    .all(allowMethods(["GET", "HEAD", "POST"], anyOrigin));
  addPlanRoute(router, queryEndpoints.queryExplain.path, options, (ask) => queries.explain(ask));
  addPlanRoute(router, queryEndpoints.queryProfile.path, options, (ask) => queries.profile(ask));
  router
    .route("/api/query/:id")
    .all(admit(options))
    .delete((request, response) => {
      const { id } = readRequest(queryEndpoints.queryCancel, request, response).path;
      if (!queries.cancel(id))
        throw new Problem("unknown-query", `No query with the id ${id} runs; it may have ended by itself.`);
      response.status(204).end();
    })
    .all(allowMethods(["DELETE"], anyOrigin));
}

function addPlanRoute(
  router: Router,
  path: string,
  options: QueryRouteOptions,
  plan: (ask: StatementAsk) => ReturnType<QueryService["explain"]>,
): void {
  router
    .route(path)
    .all(admit(options))
    .post(async (request, response) => {
      const signal = goneSignal(response);
      const body = await readBody(request, PlanBody);
      response.set("Cache-Control", "no-store").json(await plan({ ...body, ...asked(request, response, signal) }));
    })
    .all(allowMethods(["POST"], options.anyOrigin));
}

/** A query that is an address may be kept by its reader as long as the facts stay the same. */
async function answerAddress(
  queries: QueryService,
  options: QueryRouteOptions,
  request: Request,
  response: Response,
): Promise<void> {
  const { query } = readRequest(queryEndpoints.queryByAddress, request, response);
  const params = parsedAs(QueryParams, parseJson(query.params, "/query/params"), "/query/params");
  const format = formatOf(request, query.format);
  const signal = goneSignal(response);
  const dataset = VOLATILE.test(query.cypher) ? undefined : await options.dataset();
  if (dataset !== undefined)
    response.set("ETag", tagOf([options.revision, dataset, query.cypher, params, query.limit, format]));
  response.set("Vary", "Accept");
  if (request.method === "HEAD" || (dataset !== undefined && request.fresh)) {
    response
      .status(request.method === "HEAD" ? 200 : 304)
      .set({ "Content-Type": mediaTypeOf(format), "Cache-Control": "no-cache" })
      .end();
    return;
  }
  const { cypher, limit } = query;
  await answer(queries, response, { cypher, limit, params, ...asked(request, response, signal), format }, "no-cache");
}

async function answer(queries: QueryService, response: Response, ask: RowsAsk, caching = "no-store"): Promise<void> {
  const reply = await queries.rows(ask);
  const { format } = ask;
  response.set({ "Content-Type": mediaTypeOf(format), "Cache-Control": caching });
  if (format === "csv") response.set("Content-Disposition", 'attachment; filename="query.csv"');
  await sendRows(response, reply);
}

/** The id may be the client's own, so that it can cancel before the first byte has come. */
function asked(
  request: Request,
  response: Response,
  signal: AbortSignal,
): Pick<StatementAsk, "id" | "client" | "signal"> {
  const given = request.get("X-Query-Id") ?? randomUUID();
  const id = z.safeParse(z.uuid(), given);
  if (!id.success)
    throw new Problem("invalid-request", "X-Query-Id must be a UUID.", {
      errors: [{ pointer: "#/header/X-Query-Id", detail: "Not a UUID." }],
    });
  response.set("X-Query-Id", id.data);
  return { id: id.data, client: clientOf(request), signal };
}

function tagOf(parts: readonly unknown[]): string {
  return `W/"${createHash("sha256").update(JSON.stringify(parts)).digest("base64url")}"`;
}
