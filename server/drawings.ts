import { createHash } from "node:crypto";
import type { LensId } from "#contract/endpoints.ts";
import { FRAMES } from "#contract/kinds.ts";
import { type LensFile, type LensParam, lensQuery } from "#contract/lens.ts";
import { arrange } from "#dataset/arrangement.ts";
import type { ArrangementRow } from "#dataset/entity-rows.ts";
import type { Graph, LensParams } from "#graph/graph.ts";
import { arrangementId } from "#graph/lens-answer.ts";
import { Problem } from "./problem.ts";

/** Raise it when the same answer is laid out differently, so that stored drawings are made anew. */
const DRAWING_VERSION = 1;

/** What the drawings depend on beside the code: the facts and the questions. */
export function drawingsHash(facts: string, lenses: ReadonlyMap<string, LensFile>): string {
  const questions = [...lenses.values()].map(({ description, cypher }) => [
    description.id,
    description.arrangement,
    cypher,
  ]);
  return createHash("sha256")
    .update(JSON.stringify([DRAWING_VERSION, facts, questions]))
    .digest("hex")
    .slice(0, 16);
}

interface DrawingParts {
  readonly graph: Pick<Graph, "lens">;
  readonly lenses: ReadonlyMap<string, LensFile>;
  /** The ids of all entities of a kind. */
  readonly entitiesOf: (kind: string) => Promise<readonly string[]>;
  readonly onProgress: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Lays out every lens for every entity it can be about, in both frames; a view that finds nothing has no drawing.
 * The same graph gives the same drawings.
 */
export async function drawViews({
  graph,
  lenses,
  entitiesOf,
  onProgress,
  signal,
}: DrawingParts): Promise<ArrangementRow[]> {
  const views = (await Promise.all([...lenses.values()].map((lens) => viewsOf(lens, entitiesOf)))).flat();
  const drawings: ArrangementRow[] = [];
  for (const [done, { lens, params }] of views.entries()) {
    signal?.throwIfAborted();
    onProgress(done, views.length);
    const answer = await graph.lens(lens.description.id as LensId, params, signal).catch(nothingForUnknown);
    if (!answer) continue;
    for (const frame of FRAMES) {
      const { width, height, x, y } = arrange(answer, lens.description.arrangement, frame);
      drawings.push({ id: arrangementId(lens, params, frame), width, height, ids: answer.nodes.id, xs: x, ys: y });
    }
    // The event loop serves the waiting page between two drawings.
    await new Promise(setImmediate);
  }
  onProgress(views.length, views.length);
  return drawings;
}

/** Every choice of entities; other parameters change what is shown and not where, so that they take their widest value. */
async function viewsOf(
  lens: LensFile,
  entitiesOf: DrawingParts["entitiesOf"],
): Promise<{ lens: LensFile; params: LensParams }[]> {
  let choices: Record<string, string>[] = [{}];
  for (const [name, param] of Object.entries(lens.description.params)) {
    const values = lens.description.drawn === "once" ? [widest(param)] : await valuesOf(param, entitiesOf);
    choices = choices.flatMap((choice) => values.map((value) => ({ ...choice, [name]: value })));
  }
  return choices.map((choice) => ({ lens, params: lensQuery(lens.description.params).parse(choice) }));
}

async function valuesOf(param: LensParam, entitiesOf: DrawingParts["entitiesOf"]): Promise<readonly string[]> {
  if (param.type !== "entity") return [widest(param)];
  return [...(param.all ? ["all"] : []), ...(await entitiesOf(param.kind))];
}

/** The value with which most is found, so that every choice has a place in the drawing. */
function widest(param: LensParam): string {
  switch (param.type) {
    case "int":
      return String(param.widest ?? param.max);
    case "enum":
      return param.widest ?? param.default;
    case "date":
      return param.max;
    case "entity":
      return param.default;
  }
}

function nothingForUnknown(failure: unknown): undefined {
  if (failure instanceof Problem && failure.type === "unknown-entity") return undefined;
  throw failure;
}
