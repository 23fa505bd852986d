import * as z from "zod/mini";
import { ProblemBody } from "#contract/problem.ts";
import { QUERY_MEDIA_TYPES, QueryGraph, QueryPlan, QuerySummary } from "#contract/query.ts";
import { queryEndpoints } from "#contract/query-endpoints.ts";
import { ApiFailure, NetworkFailure, UnreadableAnswer } from "./failure.ts";
import { readLines } from "./line-reader.ts";

/** A statement with what it is asked with. */
export interface QueryAsk {
  readonly cypher: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Rows wanted at most. */
  readonly limit?: number;
}

export interface QueryCallOptions {
  /** Ends the statement in the database, too. */
  readonly signal: AbortSignal;
  /** What the owner of the atlas gave out, where queries need it; empty elsewhere. */
  readonly token: string;
  readonly fetch: typeof globalThis.fetch;
}

/** One value of an answer that loses nothing, as Neo4j's Query API writes it. */
export interface TypedValue {
  readonly $type: string;
  readonly _value: unknown;
}

export interface RowListener {
  readonly onColumns: (columns: readonly string[]) => void;
  /** Some rows more, each with one value for each column. */
  readonly onRows: (rows: readonly (readonly TypedValue[])[]) => void;
}

const Head = z.strictObject({ columns: z.array(z.string()) });
const Foot = z.strictObject({ summary: QuerySummary });
const BATCH = 500;
const BROKEN_OFF = "The answer broke off before its end.";

/**
 * Asks a statement and tells its rows as they come; resolves with what stands at the end of the answer.
 *
 * @throws ApiFailure, NetworkFailure, UnreadableAnswer; an abort is thrown as fetch throws it
 */
export async function streamRows(
  ask: QueryAsk,
  listener: RowListener,
  options: QueryCallOptions,
): Promise<z.output<typeof QuerySummary>> {
  const address = queryEndpoints.query.path;
  const response = await post(address, ask, QUERY_MEDIA_TYPES["typed-ndjson"], options);
  if (!response.body) throw new UnreadableAnswer(`${address} answered without a body.`);
  let batch: (readonly TypedValue[])[] = [];
  const flush = () => {
    if (batch.length > 0) listener.onRows(batch);
    batch = [];
  };
  try {
    for await (const line of readLines(response.body)) {
      const read: unknown = JSON.parse(line);
      if (isRow(read)) {
        batch.push(read);
        if (batch.length >= BATCH) flush();
        continue;
      }
      flush();
      const foot = Foot.safeParse(read);
      if (foot.success) return foot.data.summary;
      listener.onColumns(Head.parse(read).columns);
    }
  } catch (fault) {
    options.signal.throwIfAborted();
    throw new NetworkFailure(BROKEN_OFF, { cause: fault });
  } finally {
    // What came before it broke off came.
    flush();
  }
  throw new NetworkFailure(BROKEN_OFF);
}

/** The nodes and links of an answer, with the ends of links that are in no column. Throws as `streamRows` does. */
export async function askGraph(ask: QueryAsk, options: QueryCallOptions): Promise<QueryGraph> {
  return readAs(QueryGraph, await post(queryEndpoints.query.path, ask, QUERY_MEDIA_TYPES.graph, options));
}

/**
 * The same of a statement that was signed, asked as an address: so that who answers sees that it is just that one.
 *
 * @param from what stands in front of the address
 */
export async function askSignedGraph(ask: QueryAsk, from: string, options: QueryCallOptions): Promise<QueryGraph> {
  const said = new URLSearchParams({ cypher: ask.cypher, params: JSON.stringify(ask.params) });
  const address = `${from}${queryEndpoints.queryByAddress.path}?${said}`;
  return readAs(QueryGraph, await send(address, { method: "GET" }, QUERY_MEDIA_TYPES.graph, options));
}

/** The plan of a statement; with `profile` it is run, and each step's costs are counted. Throws as `streamRows` does. */
export async function askPlan(ask: QueryAsk, profile: boolean, options: QueryCallOptions): Promise<QueryPlan> {
  const { path } = profile ? queryEndpoints.queryProfile : queryEndpoints.queryExplain;
  const { cypher, params } = ask;
  return readAs(QueryPlan, await post(path, { cypher, params }, "application/json", options));
}

function post(address: string, body: object, accept: string, options: QueryCallOptions): Promise<Response> {
  const headers = { "content-type": "application/json" };
  return send(address, { method: "POST", headers, body: JSON.stringify(body) }, accept, options);
}

async function send(
  address: string,
  request: { readonly method: string; readonly headers?: Record<string, string>; readonly body?: string },
  accept: string,
  { signal, token, fetch }: QueryCallOptions,
): Promise<Response> {
  const headers: Record<string, string> = { ...request.headers, accept: `${accept}, application/problem+json` };
  if (token !== "") headers.authorization = `Bearer ${token}`;
  const response = await fetch(address, { ...request, headers, signal }).catch((fault: unknown) => {
    signal.throwIfAborted();
    throw new NetworkFailure("The server cannot be reached.", { cause: fault });
  });
  if (response.ok) return response;
  const problem = ProblemBody.safeParse(await response.json().catch(() => undefined));
  if (problem.success) throw new ApiFailure(problem.data);
  throw new UnreadableAnswer(`${address} failed with status ${response.status} and did not say why.`);
}

async function readAs<Shape extends z.ZodMiniType>(shape: Shape, response: Response): Promise<z.output<Shape>> {
  const read = shape.safeParse(await response.json().catch(() => undefined));
  if (read.success) return read.data;
  throw new UnreadableAnswer("The answer is not of the promised shape.", { cause: read.error });
}

/** Looks at the first value alone: a row of 100,000 is not looked at any closer, and what reads its values checks them. */
function isRow(value: unknown): value is readonly TypedValue[] {
  return Array.isArray(value) && (value.length === 0 || isTyped(value[0]));
}

/** Whether a value is written with its type. */
export function isTyped(value: unknown): value is TypedValue {
  return typeof value === "object" && value !== null && "$type" in value && "_value" in value;
}
