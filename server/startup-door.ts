import { randomUUID } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { ProblemBody } from "#contract/problem.ts";
import type { Health } from "#contract/status.ts";
import { framedBy } from "#routes/embed-origins.ts";
import { pagePolicy } from "#routes/page.ts";
import { isEmbedPath, isPageRequest } from "#routes/page-request.ts";
import { WAITING_HEADER, WAITING_SCRIPT, WAITING_SCRIPT_PATH, waitingPage } from "./startup-page.ts";
import type { StartupProgress } from "./startup-progress.ts";

export interface Door {
  /** Given to Node's http server before anything heavy is imported. */
  readonly listener: RequestListener;
  /** From now on `app` answers, except for pages whose files are still being built. */
  open(app: RequestListener): void;
}

/* As in the contract, which a test compares: to import it would take a fifth of the second within which we answer. */
const HEALTH_PATH = "/api/health";
const STARTING = { type: "/problems/starting", title: "The atlas is still starting", status: 503 } as const;
const RETRY_SECONDS = "2";

/**
 * Answers while there is no app yet: pages with what is being waited for, `/api/health` with ok, and the rest of the
 * interface with the problem `starting`.
 */
export function startupDoor(progress: StartupProgress, version: string, now: () => number, embedOrigins = "*"): Door {
  let app: RequestListener | undefined;
  const listener: RequestListener = (request, response) => {
    const path = pathOf(request);
    if (path === WAITING_SCRIPT_PATH) return answerScript(request, response);
    if (isRead(request) && isAwaited(path, request))
      return answerPage(request, response, waitingPage(progress), embedOrigins);
    if (app) return app(request, response);
    if (isRead(request) && path === HEALTH_PATH) {
      return answerHealth(request, response, { status: "ok", version, uptimeSeconds: now() / 1000 });
    }
    return answerStarting(request, response, progress.waitingFor());
  };
  /** Until there is an app, its own pages are awaited too. */
  const isAwaited = (path: string, { headers }: IncomingMessage) => {
    const ofClient = isPageRequest(path, headers.accept);
    if (app) return ofClient && progress.step("client").state !== "done";
    return ofClient || path === "/api" || path.startsWith("/problems/");
  };
  return {
    listener,
    open(opened) {
      app = opened;
    },
  };
}

function answerPage(request: IncomingMessage, response: ServerResponse, text: string, embedOrigins: string): void {
  send(request, response, 503, "text/html; charset=utf-8", text, {
    "Content-Security-Policy": pagePolicy(isEmbedPath(pathOf(request)) ? framedBy(embedOrigins) : undefined),
    "Retry-After": RETRY_SECONDS,
    [WAITING_HEADER]: "1",
  });
}

function answerScript(request: IncomingMessage, response: ServerResponse): void {
  send(request, response, 200, "text/javascript; charset=utf-8", WAITING_SCRIPT);
}

function answerHealth(request: IncomingMessage, response: ServerResponse, health: Health): void {
  send(request, response, 200, "application/json; charset=utf-8", JSON.stringify(health), {
    "Access-Control-Allow-Origin": "*",
  });
}

function answerStarting(request: IncomingMessage, response: ServerResponse, waitingFor: string): void {
  const id = randomUUID();
  const detail = `The atlas is starting. Waiting for: ${waitingFor}.`;
  const body: ProblemBody = { ...STARTING, detail, instance: `urn:uuid:${id}`, waitingFor };
  send(request, response, STARTING.status, "application/problem+json", JSON.stringify(body), {
    "Access-Control-Allow-Origin": "*",
    "Retry-After": RETRY_SECONDS,
    "X-Request-Id": id,
  });
}

function send(
  { method }: IncomingMessage,
  response: ServerResponse,
  status: number,
  type: string,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, {
    "X-Request-Id": randomUUID(),
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
    ...headers,
    "Content-Type": type,
    "Content-Length": Buffer.byteLength(text),
  });
  response.end(method === "HEAD" ? undefined : text);
}

/** Never fails, which `new URL` does for addresses such as `//`. */
function pathOf({ url = "/" }: IncomingMessage): string {
  return url.replace(/[?#].*$/s, "");
}

function isRead({ method }: IncomingMessage): boolean {
  return method === "GET" || method === "HEAD";
}
