import type { SchemaAnswer } from "#contract/status.ts";
import type { Console } from "./console-context.ts";
import { type FoundGraph, foundGraph } from "./found-graph.ts";
import type { LabelCounts } from "./node-kind.ts";
import { queryPicture } from "./query-picture.ts";
import type { Rows } from "./query-run.ts";

type DrawingPlace = Pick<Console, "room" | "desk">;

/** Draws what an answer holds in the place of the picture, or adds it to what is drawn. */
export function drawAnswer(place: DrawingPlace, { rows }: Pick<Rows, "rows">, add: boolean): void {
  drawFound(place, foundGraph(rows), add);
}

/** Draws a graph; one without nodes leaves the picture as it is. */
export function drawFound({ room, desk }: DrawingPlace, found: FoundGraph, add: boolean): void {
  if (found.nodes.size === 0) return;
  const { held } = desk.read();
  room.lay(queryPicture(found, room.picture(), add, held && storedCounts(held)));
}

function storedCounts({ labels }: SchemaAnswer): LabelCounts {
  return new Map(labels.flatMap(({ label, count }) => (count === null ? [] : [[label, count]])));
}
