import type { Router } from "express";
import { endpoints } from "#contract/endpoints.ts";
import type { Graph } from "#graph/graph.ts";
import { type KeptAnswersOptions, keptAnswers } from "./kept-answers.ts";
import { serveTagged } from "./serve.ts";

/** Fewer than of the lenses: a reader who moves a threshold asks for another answer at every step. */
const CAPACITY = 50;

/** `/api/formula?users=500000000`: companies against the legs of the formula, recomputed for these thresholds. */
export function addFormulaRoutes(router: Router, graph: Graph, options: Omit<KeptAnswersOptions, "capacity">): void {
  const find = keptAnswers({ ...options, capacity: CAPACITY });
  serveTagged(router, endpoints.formula, ({ query, signal }) =>
    find({ name: "formula-matrix", params: query, ask: () => graph.formula(query, signal) }),
  );
}
