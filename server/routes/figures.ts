import type { Router } from "express";
import { endpoints } from "#contract/endpoints.ts";
import type { Graph } from "#graph/graph.ts";
import { type KeptAnswersOptions, keptAnswers } from "./kept-answers.ts";
import { serveTagged } from "./serve.ts";

/** As many metrics as there are, for some choices of companies. */
const CAPACITY = 60;

/** `/api/metrics` and `/api/figures?metric=capex`: what is measured, and the numbers with their claims. */
export function addFigureRoutes(router: Router, graph: Graph, options: Omit<KeptAnswersOptions, "capacity">): void {
  const find = keptAnswers({ ...options, capacity: CAPACITY });
  serveTagged(router, endpoints.metrics, ({ signal }) =>
    find({ name: "metrics", params: {}, ask: () => graph.metrics(signal) }),
  );
  serveTagged(router, endpoints.figures, ({ query, signal }) =>
    find({ name: "figures", params: query, ask: () => graph.figures(query, signal) }),
  );
}
