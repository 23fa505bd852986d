import type { Router } from "express";
import { endpoints } from "#contract/endpoints.ts";
import type { Graph } from "#graph/graph.ts";
import { serve } from "./serve.ts";

/** `/api/entities/ini:alibaba/qwen`: one entity with all that is claimed of it. */
export function addEntityRoutes(router: Router, graph: Graph): void {
  serve(router, endpoints.entity, ({ path, signal }) => graph.entity(path.id, signal));
}
