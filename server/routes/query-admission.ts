import { createHash, timingSafeEqual } from "node:crypto";
import { isIPv6 } from "node:net";
import type { Request, RequestHandler, Response } from "express";
import type { QueryConsole } from "#contract/query.ts";
import { Problem } from "#server/problem.ts";

export interface AdmissionOptions {
  readonly console: QueryConsole;
  /** Wanted as a bearer token where `console` is "token". */
  readonly token: string;
  /** Whether pages of other sites may ask: only where the database holds nothing that is not public anyway. */
  readonly anyOrigin: boolean;
}

const EXPOSED = "ETag, Retry-After, X-Query-Id, X-Query-Rows, X-Query-Stopped, X-Request-Id";
const ALLOWED = "Accept, Authorization, Content-Type, If-None-Match, X-Query-Id";

export const SWITCHED_OFF = "Free queries are switched off here; the lenses at /api/lenses answer.";

/**
 * Lets in who may ask.
 *
 * @param signed requests whose query the owner of the atlas has signed, which is leave enough
 * @throws Problem "query-off", "query-token-missing", or "query-refused" to a page of another site
 */
export function admit(
  { console, token, anyOrigin }: AdmissionOptions,
  signed?: Pick<WeakSet<Request>, "has">,
): RequestHandler {
  return (request, response, next) => {
    if (signed?.has(request)) {
      next();
      return;
    }
    if (anyOrigin) response.set({ "Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": EXPOSED });
    else response.removeHeader("Access-Control-Allow-Origin");
    if (request.method === "OPTIONS") {
      next();
      return;
    }
    if (!anyOrigin && isForeign(request)) {
      throw new Problem(
        "query-refused",
        "Pages of other sites may not ask the database that this atlas was connected to.",
      );
    }
    if (console === "off") throw new Problem("query-off", SWITCHED_OFF);
    if (console === "token" && !hasToken(request, token)) {
      throw new Problem("query-token-missing", "Send the token of this atlas as Authorization: Bearer ….");
    }
    next();
  };
}

/** Tells a page's browser beforehand what may be sent. */
export function allowMethods(methods: readonly string[], anyOrigin: boolean): RequestHandler {
  return (request, response) => {
    const list = methods.join(", ");
    if (request.method !== "OPTIONS") {
      throw new Problem("method-not-allowed", `${request.method} is not taken here; ${list} are.`, { allow: methods });
    }
    if (anyOrigin)
      response.set({
        "Access-Control-Allow-Methods": list,
        "Access-Control-Allow-Headers": ALLOWED,
        "Access-Control-Max-Age": "3600",
      });
    response.set("Allow", list).status(204).end();
  };
}

/** Browsers say so themselves; opening a link is the visitor's own doing. */
function isForeign({ headers }: Request): boolean {
  const site = headers["sec-fetch-site"];
  return (site === "cross-site" || site === "same-site") && headers["sec-fetch-mode"] !== "navigate";
}

function hasToken({ headers }: Request, token: string): boolean {
  const [, given = ""] = /^Bearer (.+)$/i.exec(headers.authorization ?? "") ?? [];
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return token !== "" && timingSafeEqual(digest(given), digest(token));
}

/** Who asks, for the budget: an address, of IPv6 the network that one household has. */
export function clientOf({ ip = "unknown" }: Request): string {
  const address = ip.replace(/^::ffff:(?=\d+\.)/, "");
  if (!isIPv6(address)) return address;
  const [head = "", tail] = address.split("::");
  const left = head.split(":").filter(Boolean);
  const right = tail === undefined ? [] : tail.split(":").filter(Boolean);
  const groups =
    tail === undefined
      ? left
      : [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0"), ...right];
  return `${groups.slice(0, 4).join(":")}::/64`;
}

/** Aborted when the client goes away before its answer is complete. */
export function goneSignal(response: Response): AbortSignal {
  const gone = new AbortController();
  response.once("close", () => {
    if (!response.writableFinished) gone.abort(new Error("The client has gone."));
  });
  return gone.signal;
}
