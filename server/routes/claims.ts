import type { Router } from "express";
import { endpoints } from "#contract/endpoints.ts";
import type { Graph } from "#graph/graph.ts";
import { serve } from "./serve.ts";

/** `/api/claims?ids=…`: the claims behind a verdict or a link, with who says so. */
export function addClaimRoutes(router: Router, graph: Graph): void {
  serve(router, endpoints.claims, ({ query, signal }) => graph.claims(query.ids.split(","), signal));
}
