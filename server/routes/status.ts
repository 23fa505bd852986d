import type { Router } from "express";
import { endpoints } from "#contract/endpoints.ts";
import type { Graph } from "#graph/graph.ts";
import { serve } from "./serve.ts";

export interface Process {
  readonly version: string;
  /** Seconds since the process started. */
  readonly uptime: () => number;
}

/** Whether the process lives, whether the database answers, and what the database holds. */
export function addStatusRoutes(router: Router, graph: Graph, { version, uptime }: Process): void {
  serve(router, endpoints.health, () => ({ status: "ok" as const, version, uptimeSeconds: uptime() }));
  serve(router, endpoints.ready, ({ signal }) => graph.ready(signal));
  serve(router, endpoints.schema, ({ signal }) => graph.schema(signal));
}
