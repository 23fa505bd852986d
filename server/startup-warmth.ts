import { type LensId, lensEndpoint, lensIds } from "#contract/endpoints.ts";
import type { Graph } from "#graph/graph.ts";

/** The lens of the first screen, which is asked for moments after the start. */
const FIRST: string = "formula";

/**
 * Asks every lens, the formula and the figures once, so that nobody waits while Neo4j plans a query for the first time,
 * which takes seconds on a slow machine. Resolves after the lens of the first screen; the others follow one by one, unless `signal` is aborted.
 * A lens that fails is left to whoever asks for it.
 *
 * @returns when `rest` resolves, the others are through
 */
export async function warmLenses(graph: Graph, signal: AbortSignal): Promise<{ readonly rest: Promise<void> }> {
  const [first, ...others] = [...lensIds].sort((a, b) => Number(b === FIRST) - Number(a === FIRST));
  if (first) await askOnce(graph, first, signal);
  const rest = others.reduce((before, id) => before.then(() => askOnce(graph, id, signal)), Promise.resolve());
  const pages = [() => graph.formula({}, signal), () => graph.figures({ metric: "capex" }, signal)];
  const all = pages.reduce<Promise<void>>(
    (before, ask) => before.then(() => (signal.aborted ? undefined : ask().then(ignore, ignore))),
    rest,
  );
  return { rest: all };
}

function ignore(): void {}

async function askOnce(graph: Graph, id: LensId, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await graph.lens(id, lensEndpoint(id).query.parse({}), signal).catch(() => undefined);
}
