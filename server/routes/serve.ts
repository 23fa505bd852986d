import type { Request, Response, Router } from "express";
import type * as z from "zod/mini";
import type { Endpoint } from "#contract/endpoints.ts";
import { Problem } from "#server/problem.ts";
import { type Asked, readRequest } from "./request.ts";

const READS = ["GET", "HEAD"] as const;

/** An answer that can be recognised before it is made: what costs a query is only asked when the client lacks it. */
export interface TaggedAnswer {
  /** An entity tag in quotes, weak because compressed forms share it. */
  readonly tag: string;
  /** Why it comes from before, where it does: the database is not there yet, or does not answer. */
  readonly stale: "starting" | "silent" | undefined;
  /** The JSON text and its own tag, which differs when the facts changed meanwhile. */
  read(): Promise<{ readonly text: string; readonly tag: string }>;
}

/**
 * Answers GET and HEAD at an endpoint's path with what `handle` returns, as JSON.
 * `handle` returns or throws; a request that the contract does not know never reaches it.
 */
export function serve<Query extends z.ZodMiniType, Answer extends z.ZodMiniType, Path extends z.ZodMiniType>(
  router: Router,
  endpoint: Endpoint<Query, Answer, Path>,
  handle: (asked: Asked<z.output<Path>, z.output<Query>>) => z.output<Answer> | Promise<z.output<Answer>>,
): void {
  addReading(router, endpoint.path, async (request, response) => {
    const answer = await handle(readRequest(endpoint, request, response));
    response.set("Cache-Control", "no-cache").json(answer);
  });
}

/** Like `serve`, for answers with a tag: 304 without a body when the client has the answer already. */
export function serveTagged<Query extends z.ZodMiniType, Path extends z.ZodMiniType>(
  router: Router,
  endpoint: Endpoint<Query, z.ZodMiniType, Path>,
  find: (asked: Asked<z.output<Path>, z.output<Query>>) => Promise<TaggedAnswer>,
  body: TaggedForm["body"] = (text) => text,
): void {
  addReading(router, endpoint.path, async (request, response) => {
    const found = await find(readRequest(endpoint, request, response));
    await sendTagged(request, response, found, { type: "json", kept: "no-cache", body });
  });
}

/** In what form an answer with a tag is sent. */
interface TaggedForm {
  readonly type: string;
  /** How long others may keep it, in the words of Cache-Control. */
  readonly kept: string;
  /** Made of the JSON text. */
  readonly body: (text: string) => string | Buffer;
}

/** Sends an answer with a tag: 304 without a body when the client has it already. */
export async function sendTagged(
  request: Request,
  response: Response,
  found: TaggedAnswer,
  { type, kept, body }: TaggedForm,
): Promise<void> {
  if (found.stale) {
    // Whole and not to be kept: a browser would keep the mark with the answer it has, and show it on a fresh one.
    response.set({ "Cache-Control": "no-store", "X-Atlas-Stale": found.stale });
    response.type(type).send(body((await found.read()).text));
    return;
  }
  response.set({ "Cache-Control": kept, ETag: found.tag });
  if (request.fresh) {
    response.status(304).end();
    return;
  }
  const { text, tag } = await found.read();
  response.set("ETag", tag).type(type).send(body(text));
}

/** A path that can be read and nothing else: other methods are refused with what is allowed. */
export function addReading(
  router: Router,
  path: string,
  answer: (request: Request, response: Response) => void | Promise<void>,
): void {
  router.route(expressPath(path)).get(answer).all(refuseMethod);
}

/** @throws Problem `method-not-allowed` for all but OPTIONS, which is told what it asks for */
export function refuseMethod(request: Request, response: Response): void {
  if (request.method !== "OPTIONS") {
    throw new Problem("method-not-allowed", `${request.method} is not taken here; ${READS.join(" and ")} are.`, {
      allow: READS,
    });
  }
  response.set("Allow", READS.join(", ")).status(204).end();
}

function expressPath(path: string): string {
  return path.replaceAll(/\{\+(\w+)\}/g, "*$1").replaceAll(/\{(\w+)\}/g, ":$1");
}
