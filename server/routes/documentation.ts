import type { Response, Router } from "express";
import { problemTypes } from "#contract/problem.ts";
import { Problem } from "#server/problem.ts";
import { documentationPage } from "./documentation-page.ts";
import { pagePolicy } from "./page.ts";
import { problemPage } from "./problem-page.ts";
import { addReading } from "./serve.ts";

/** `/api` describes every address; `/problems/<type>` every failure, as the `type` of a problem promises. */
export function addDocumentationRoutes(router: Router): void {
  addReading(router, "/api", (_request, response) => sendPage(response, documentationPage()));
  addReading(router, "/problems/{type}", (request, response) => {
    const type = problemTypes.find((known) => known === request.params.type);
    if (!type) throw new Problem("not-found", `There is no such problem; there are ${problemTypes.join(", ")}.`);
    sendPage(response, problemPage(type));
  });
}

function sendPage(response: Response, text: string): void {
  response.set({ "Content-Security-Policy": pagePolicy(), "Cache-Control": "no-cache" }).type("html").send(text);
}
