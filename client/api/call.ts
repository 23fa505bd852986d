import type * as z from "zod/mini";
import type { Endpoint } from "#contract/endpoints.ts";
import { ProblemBody } from "#contract/problem.ts";
import { ApiFailure, NetworkFailure, UnreadableAnswer } from "./failure.ts";

/** Longer than the server allows itself, so that its own refusal arrives first. */
const PATIENCE_MS = 30_000;

export interface CallOptions {
  /** Fills the `{id}` and `{+id}` of the endpoint's path. */
  readonly place?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** Origin of the server where it is not the page's own, without a slash at the end. */
  readonly origin?: string;
  readonly fetch?: typeof globalThis.fetch;
  /** Told where the answer was kept from before, because the database is away. */
  readonly onStale?: (why: "start" | "database") => void;
}

/**
 * Asks one endpoint and returns what the contract promises of it.
 * @throws ApiFailure for problem+json, NetworkFailure when nothing comes back, UnreadableAnswer for anything
 * else; an abort through `signal` is thrown as fetch throws it
 */
export async function call<Query extends z.ZodMiniType, Answer extends z.ZodMiniType>(
  endpoint: Endpoint<Query, Answer>,
  query: z.input<Query>,
  { place = {}, signal, origin = "", fetch = globalThis.fetch, onStale }: CallOptions = {},
): Promise<z.output<Answer>> {
  const address = `${origin}${fillPath(endpoint.path, place)}${queryString(query)}`;
  const response = await reach(fetch, address, signal);
  const body: unknown = await response.json().catch((fault: unknown) => {
    signal?.throwIfAborted();
    throw new UnreadableAnswer(`The answer of ${address} is not JSON (status ${response.status}).`, { cause: fault });
  });
  if (!response.ok) throw readProblem(body, address, response.status);
  const read = endpoint.answer.safeParse(body);
  if (!read.success)
    throw new UnreadableAnswer(`The answer of ${address} is not of the promised shape.`, { cause: read.error });
  const stale = response.headers.get("X-Atlas-Stale");
  if (stale !== null) onStale?.(stale === "starting" ? "start" : "database");
  return read.data;
}

/** The path with its places filled: `{id}` as one segment, `{+id}` with its slashes kept. */
export function fillPath(path: string, place: Readonly<Record<string, string>>): string {
  return path.replace(/\{(\+?)(\w+)\}/g, (_, plus: string, name: string) => {
    const value = place[name] ?? "";
    return plus ? value.split("/").map(encodeURIComponent).join("/") : encodeURIComponent(value);
  });
}

async function reach(
  fetch: typeof globalThis.fetch,
  address: string,
  signal: AbortSignal | undefined,
): Promise<Response> {
  const limit = AbortSignal.timeout(PATIENCE_MS);
  try {
    const headers = { accept: "application/json, application/problem+json" };
    return await fetch(address, { headers, signal: signal ? AbortSignal.any([signal, limit]) : limit });
  } catch (fault) {
    signal?.throwIfAborted();
    const why = limit.aborted ? `did not answer within ${PATIENCE_MS / 1000} seconds` : "cannot be reached";
    throw new NetworkFailure(`The server ${why}.`, { cause: fault });
  }
}

function readProblem(body: unknown, address: string, status: number): ApiFailure | UnreadableAnswer {
  const read = ProblemBody.safeParse(body);
  if (read.success) return new ApiFailure(read.data);
  return new UnreadableAnswer(`${address} failed with status ${status} and did not say why.`);
}

function queryString(query: unknown): string {
  if (typeof query !== "object" || query === null) return "";
  const said = Object.entries(query).filter(([, value]) => value !== undefined);
  return said.length === 0
    ? ""
    : `?${new URLSearchParams(said.map(([name, value]) => [name, String(value)])).toString()}`;
}
