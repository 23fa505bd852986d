import { type LensId, lensEndpoint, lensIds } from "#contract/endpoints.ts";
import type { Graph } from "#graph/graph.ts";
import { FIRST_LENS } from "./first-answers.ts";

/** Asks the lens of the first screen, so that nobody waits while Neo4j plans it for the first time, which takes seconds. */
export async function warmFirstLens(graph: Graph, signal: AbortSignal): Promise<void> {
  for (const id of lensIds) if (id === FIRST_LENS) await askOnce(graph, id, signal);
}

/**
 * Asks the other lenses, the formula, the figures, the evidence and the claims of a snapshot once, one by one, unless `signal` is aborted. What fails is left to
 * whoever asks for it.
 */
export async function warmOthers(graph: Graph, signal: AbortSignal): Promise<void> {
  for (const id of lensIds) if (id !== FIRST_LENS) await askOnce(graph, id, signal);
  const others = [
    () => graph.formula({}, signal),
    () => graph.figures({ metric: "capex" }, signal),
    () => graph.evidence(signal),
    () => graph.lensClaims("formula", lensEndpoint("formula").query.parse({}), signal),
  ];
  for (const ask of others) {
    if (!signal.aborted) await ask().then(ignore, ignore);
  }
}

function ignore(): void {}

async function askOnce(graph: Graph, id: LensId, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await graph.lens(id, lensEndpoint(id).query.parse({}), signal).catch(() => undefined);
}
