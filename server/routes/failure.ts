import { randomUUID } from "node:crypto";
import type { ErrorRequestHandler, Request, RequestHandler, Response } from "express";
import { PROBLEMS } from "#contract/problem.ts";
import { Problem, problemBody, problemHeaders } from "#server/problem.ts";

const ID_HEADER = "X-Request-Id";

/** Names each request; the name is in the answer's header, in a problem's `instance` and in the log. */
export const nameRequest: RequestHandler = (_request, response, next) => {
  response.set(ID_HEADER, randomUUID());
  next();
};

export function requestIdOf(response: Response): string {
  return String(response.get(ID_HEADER));
}

/** @throws Problem `not-found`: nothing before this one knew the address */
export function refuseAddress(request: Request): never {
  throw new Problem("not-found", `There is nothing at ${request.path}. The addresses are listed at /api.`);
}

/**
 * Writes every failure as application/problem+json; the only place that does.
 * What is not a `Problem` becomes `internal`, and its cause is only told to `report`.
 */
export function answerWithProblem(report: (problem: Problem, requestId: string) => void): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    const id = requestIdOf(response);
    const problem = asProblem(error);
    if (!response.destroyed) report(problem, id);
    if (response.headersSent) {
      next(error);
      return;
    }
    response.removeHeader("ETag");
    response.set({ ...problemHeaders(problem), "Cache-Control": "no-store" });
    response.status(PROBLEMS[problem.type].status).type("application/problem+json");
    // Not `send`, which would tag the answer as if it could be kept.
    response.end(JSON.stringify(problemBody(problem, id)));
  };
}

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (isMalformedAddress(error)) {
    const errors = [
      { pointer: "#/path", detail: "Not readable: a percent sign must be followed by two hexadecimal digits." },
    ];
    return new Problem("invalid-request", "The address cannot be read.", { errors }, { cause: error });
  }
  const detail = "The atlas failed at this; its log has the cause under the id in instance. Asking again may help.";
  return new Problem("internal", detail, {}, { cause: error });
}

/** Express and its static files mark what they cannot decode with a status of 400. */
function isMalformedAddress(error: unknown): boolean {
  return error instanceof Error && "status" in error && error.status === 400;
}
