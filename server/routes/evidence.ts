import type { Router } from "express";
import { endpoints } from "#contract/endpoints.ts";
import type { Graph } from "#graph/graph.ts";
import { type KeptAnswersOptions, keptAnswers } from "./kept-answers.ts";
import { serveTagged } from "./serve.ts";

/** `/api/evidence`: what every view can be filtered by; one answer for all of them, so that it is asked for once. */
export function addEvidenceRoutes(router: Router, graph: Graph, options: Omit<KeptAnswersOptions, "capacity">): void {
  const find = keptAnswers({ ...options, capacity: 1 });
  serveTagged(router, endpoints.evidence, ({ signal }) =>
    find({ name: "evidence", params: {}, ask: () => graph.evidence(signal) }),
  );
}
