import type { Router } from "express";
import { endpoints } from "#contract/endpoints.ts";
import type { Graph } from "#graph/graph.ts";
import { type KeptAnswersOptions, keptAnswers } from "./kept-answers.ts";
import { serve, serveTagged } from "./serve.ts";

/**
 * `/api/claims?ids=…`: the claims behind a verdict or a link, with who says so. `/api/evidence`: what every view can be
 * filtered by, one answer for all of them, so that it is asked for once.
 */
export function addClaimRoutes(router: Router, graph: Graph, options: Omit<KeptAnswersOptions, "capacity">): void {
  const find = keptAnswers({ ...options, capacity: 1 });
  serve(router, endpoints.claims, ({ query, signal }) => graph.claims(query.ids.split(","), signal));
  serveTagged(router, endpoints.evidence, ({ signal }) =>
    find({ name: "evidence", params: {}, ask: () => graph.evidence(signal) }),
  );
}
