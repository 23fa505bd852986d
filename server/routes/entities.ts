import type { Router } from "express";
import { endpoints } from "#contract/endpoints.ts";
import type { Graph } from "#graph/graph.ts";
import { serve } from "./serve.ts";

/** `/api/entities/ini:alibaba/qwen`: one entity with all that is claimed of it; `/api/neighbours/…`: its links, counted. */
export function addEntityRoutes(router: Router, graph: Graph): void {
  serve(router, endpoints.entity, ({ path, signal }) => graph.entity(path.id, signal));
  serve(router, endpoints.neighbours, ({ path, signal }) => graph.neighbours(path.id, signal));
  serve(router, endpoints.paths, ({ query, signal }) => graph.paths(query, signal));
}
