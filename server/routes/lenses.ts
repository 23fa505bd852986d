import type { Router } from "express";
import { additionsOf } from "#contract/addition.ts";
import { endpoints, lensCypherEndpoint, lensEndpoint, lensIds, lensSourcesEndpoint } from "#contract/endpoints.ts";
import { additionParams } from "#contract/expanded-cypher.ts";
import { readExpansions } from "#contract/expansion.ts";
import { lenses } from "#contract/lenses.gen.ts";
import { readWays } from "#contract/path.ts";
import type { Graph } from "#graph/graph.ts";
import { Problem } from "#server/problem.ts";
import { type KeptAnswersOptions, keptAnswers } from "./kept-answers.ts";
import { serve, serveTagged } from "./serve.ts";

const CAPACITY = 200;

/**
 * Three GET routes for each file in cypher/lenses/, the answer, its sources and its Cypher, and the list of them.
 * Adding a lens needs no edit here: add the .cypher file and run `npm run gen`.
 */
export function addLensRoutes(router: Router, graph: Graph, options: Omit<KeptAnswersOptions, "capacity">): void {
  const find = keptAnswers({ ...options, capacity: CAPACITY });
  const findSources = keptAnswers({ ...options, shelf: undefined, capacity: CAPACITY });
  serve(router, endpoints.lensList, () => Object.values(lenses));
  for (const id of lensIds) {
    serveTagged(router, lensEndpoint(id), ({ query, signal, trustedMs }) =>
      find({ name: id, params: query, ask: () => graph.lens(id, query, signal) }, trustedMs),
    );
    serve(router, lensCypherEndpoint(id), async ({ query: { frame: _frame, expand, path, ...params } }) => {
      const additions = additionsOf(readWays(path), readExpansions(expand));
      return { cypher: await graph.lensCypher(id, additions), params: { ...params, ...additionParams(additions) } };
    });
    const listSources = (query: Parameters<Graph["lensSources"]>[1], signal: AbortSignal) => async () => ({
      dataset: await options.facts.confirmed(),
      sources: await graph.lensSources(id, query, signal),
    });
    serveTagged(
      router,
      lensSourcesEndpoint(id),
      ({ query, signal, trustedMs }) =>
        findSources({ name: `sources of ${id}`, params: query, ask: listSources(query, signal) }, trustedMs),
      (text) => JSON.stringify((JSON.parse(text) as { readonly sources: unknown }).sources),
    );
  }
  router.all("/api/lenses/:id", ({ params }) => {
    throw new Problem(
      "unknown-lens",
      `There is no lens ${JSON.stringify(params.id)}; there are ${lensIds.join(", ")}.`,
    );
  });
}
