import type { Router } from "express";
import { endpoints } from "#contract/endpoints.ts";
import type { Graph } from "#graph/graph.ts";
import { type KeptAnswersOptions, keptAnswers } from "./kept-answers.ts";
import { serveTagged } from "./serve.ts";

/** As many properties as a view is likely to name. */
const CAPACITY = 30;

/** `/api/properties` and `/api/property-values?key=tickers`: what else entities have, for rules of style and for filters. */
export function addPropertyRoutes(router: Router, graph: Graph, options: Omit<KeptAnswersOptions, "capacity">): void {
  const find = keptAnswers({ ...options, capacity: CAPACITY });
  serveTagged(router, endpoints.properties, ({ signal }) =>
    find({ name: "properties", params: {}, ask: () => graph.properties(signal) }),
  );
  serveTagged(router, endpoints.propertyValues, ({ query, signal }) =>
    find({ name: "property-values", params: query, ask: () => graph.propertyValues(query, signal) }),
  );
}
