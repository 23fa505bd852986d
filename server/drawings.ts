import { availableParallelism } from "node:os";
import { FRAMES } from "#contract/kinds.ts";
import { type LensFile, type LensParam, lensQuery } from "#contract/lens.ts";
import type { ArrangeInput } from "#dataset/arrangement.ts";
import type { ArrangementRow } from "#dataset/entity-rows.ts";
import type { LensParams } from "#graph/graph.ts";
import { arrangementId } from "#graph/lens-answer.ts";
import { DrawingCrew } from "./drawing-crew.ts";
import { Problem } from "./problem.ts";

/** More threads than this would ask the database faster than it answers. */
const MOST_THREADS = 8;

interface DrawingParts {
  /** What a lens draws; throws Problem "unknown-entity" where it finds nothing. */
  readonly ask: (lens: LensFile, params: LensParams) => Promise<ArrangeInput>;
  readonly lenses: ReadonlyMap<string, LensFile>;
  /** The ids of all entities of a kind. */
  readonly entitiesOf: (kind: string) => Promise<readonly string[]>;
  readonly onProgress: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

interface View {
  readonly lens: LensFile;
  readonly params: LensParams;
}

/**
 * Lays out every lens for every entity it can be about, in both frames; a view that finds nothing has no drawing.
 * As many threads draw as there are processors, so that the calling one goes on serving. The same graph gives the
 * same drawings in the same order.
 */
export async function drawViews(parts: DrawingParts): Promise<ArrangementRow[]> {
  const { ask, lenses, entitiesOf, onProgress, signal } = parts;
  const ofLenses = await Promise.all([...lenses.values()].map((lens) => viewsOf(lens, entitiesOf)));
  // A lens with few views has large ones; begun last they would keep one thread busy after the others have ended.
  const views = ofLenses.sort((a, b) => a.length - b.length).flat();
  const threads = Math.min(MOST_THREADS, availableParallelism());
  const crew = new DrawingCrew(threads);
  const drawings: ArrangementRow[][] = [];
  let done = 0;
  const draw = async (view: View, index: number) => {
    signal?.throwIfAborted();
    drawings[index] = await drawView(view, ask, crew);
    onProgress(++done, views.length);
  };
  try {
    onProgress(0, views.length);
    // One view more than there are threads, so that its answer is there when a thread is free.
    await takeTurns(views, threads + 1, draw);
  } finally {
    await crew.dismiss();
  }
  return drawings.flat();
}

async function drawView(
  { lens, params }: View,
  ask: DrawingParts["ask"],
  crew: DrawingCrew,
): Promise<ArrangementRow[]> {
  const { arrangement } = lens.description;
  const answer = await ask(lens, params).catch(nothingForUnknown);
  if (!answer) return [];
  const { id: ids } = answer.nodes;
  return Promise.all(
    FRAMES.map(async (frame) => {
      const { width, height, x, y } = await crew.draw({ answer, arrangement, frame });
      return { id: arrangementId(lens, params, frame), width, height, ids, xs: x, ys: y };
    }),
  );
}

/** Does `work` for every item, `most` at a time, in their order; ends with the first failure. */
async function takeTurns<Item>(
  items: readonly Item[],
  most: number,
  work: (item: Item, index: number) => Promise<void>,
): Promise<void> {
  const queue = items.entries();
  const lane = async () => {
    for (const [index, item] of queue) await work(item, index);
  };
  await Promise.all(Array.from({ length: most }, lane));
}

/** Every choice of entities; other parameters change what is shown and not where, so that they take their widest value. */
async function viewsOf(lens: LensFile, entitiesOf: DrawingParts["entitiesOf"]): Promise<View[]> {
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
