import type { Router } from "express";
import { endpoints } from "#contract/endpoints.ts";
import type { Graph } from "#graph/graph.ts";
import { serve } from "./serve.ts";

/** `/api/search?q=qwen`: entities that answer to some words. */
export function addSearchRoutes(router: Router, graph: Graph): void {
  serve(router, endpoints.search, ({ query, signal }) => graph.search(query, signal));
}
