import type { Router } from "express";
import { endpoints } from "#contract/endpoints.ts";
import type { Graph } from "#graph/graph.ts";
import { type KeptAnswersOptions, keptAnswers } from "./kept-answers.ts";
import { serveTagged } from "./serve.ts";

/** `/api/about`: what the facts are and how good; kept, as nothing but the facts can change it. */
export function addAboutRoutes(router: Router, graph: Graph, options: Omit<KeptAnswersOptions, "capacity">): void {
  const find = keptAnswers({ ...options, capacity: 1 });
  serveTagged(router, endpoints.about, ({ signal }) =>
    find({ name: "about", params: {}, ask: () => graph.about(signal) }),
  );
}
