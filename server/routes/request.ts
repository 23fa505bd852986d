import type { Request, Response } from "express";
import { en } from "zod/locales";
import * as z from "zod/mini";
import type { Endpoint } from "#contract/endpoints.ts";
import { Problem } from "#server/problem.ts";
import { trustedFor } from "./embedded-reader.ts";

interface Fault {
  readonly pointer: string;
  readonly detail: string;
}

/** What a handler is given: parsed by the contract, with defaults filled in. */
export interface Asked<Path, Query> {
  readonly path: Path;
  readonly query: Query;
  /** Aborted when the client goes away before it was answered. */
  readonly signal: AbortSignal;
  /** How many milliseconds old what is known of the facts may be; undefined as usual. */
  readonly trustedMs: number | undefined;
}

const words = en().localeError;

/**
 * Reads a request by what its endpoint declares.
 *
 * @throws Problem `invalid-request` with every fault in path, query and body
 */
export function readRequest<Query extends z.ZodMiniType, Path extends z.ZodMiniType>(
  { pathParams, query }: Endpoint<Query, z.ZodMiniType, Path>,
  request: Request,
  response: Response,
): Asked<z.output<Path>, z.output<Query>> {
  const given = givenQuery(request.originalUrl);
  const path = z.safeParse(pathParams, givenPath(request), { error: words });
  const parsed = z.safeParse(query, given.once, { error: words });
  const known = new Set(query instanceof z.ZodMiniObject ? Object.keys(query.shape) : []);
  const faults = [
    ...(path.success ? [] : path.error.issues.flatMap((issue) => faultsOf(issue, "path", known))),
    ...given.repeated.map((name) => ({ pointer: pointer("query", name), detail: "Given more than once." })),
    ...(parsed.success ? [] : parsed.error.issues.flatMap((issue) => faultsOf(issue, "query", known))),
    ...(hasBody(request) ? [{ pointer: "#/body", detail: "This address takes no body." }] : []),
  ];
  if (!path.success || !parsed.success || faults.length > 0) throw invalidRequest(faults);
  return { path: path.data, query: parsed.data, signal: goneSignal(response), trustedMs: trustedFor(request) };
}

function invalidRequest(errors: readonly Fault[]): Problem {
  const lines = errors.map(({ pointer, detail }) => `${pointer}: ${detail}`);
  return new Problem(
    "invalid-request",
    `${lines.join(" ")} The addresses and their parameters are described at /api.`,
    { errors },
  );
}

/** A wildcard of Express is a list of segments, decoded one by one; an id with slashes is all of them. */
function givenPath({ params }: Request): Record<string, string> {
  const entries = Object.entries(params).map(([name, value]) => [name, Array.isArray(value) ? value.join("/") : value]);
  return Object.fromEntries(entries);
}

function givenQuery(url: string) {
  const searchParams = new URLSearchParams(url.replace(/^[^?]*/, "").replace(/#.*$/s, ""));
  const names = [...new Set(searchParams.keys())];
  return {
    once: Object.fromEntries(names.map((name) => [name, searchParams.get(name)])),
    repeated: names.filter((name) => searchParams.getAll(name).length > 1),
  };
}

function faultsOf(issue: z.core.$ZodIssue, place: "path" | "query", known: ReadonlySet<string>): Fault[] {
  if (issue.code === "unrecognized_keys") {
    const others = known.size > 0 ? `known are ${[...known].sort().join(", ")}` : "none is known";
    return issue.keys.map((name) => ({
      pointer: pointer(place, name),
      detail: `Not a parameter of this address; ${others}.`,
    }));
  }
  const absent = issue.code === "invalid_type" && issue.message.endsWith("received undefined");
  const detail = absent ? "Required." : issue.message.replace(/[^.]$/, "$&.");
  return [{ pointer: pointer(place, ...issue.path.map(String)), detail }];
}

/** A JSON pointer as a URI fragment. Source: RFC 6901, section 6. */
function pointer(...steps: readonly string[]): string {
  const escaped = steps.map((step) => encodeURIComponent(step.replaceAll("~", "~0").replaceAll("/", "~1")));
  return `#/${escaped.join("/")}`;
}

function hasBody({ headers }: Request): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}

function goneSignal(response: Response): AbortSignal {
  const gone = new AbortController();
  response.once("close", () => {
    if (!response.writableFinished) gone.abort();
  });
  return gone.signal;
}
