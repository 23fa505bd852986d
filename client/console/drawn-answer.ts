import type { ConsoleRoom } from "./console-room.ts";
import { type FoundGraph, foundGraph } from "./found-graph.ts";
import { queryPicture } from "./query-picture.ts";
import type { Rows } from "./query-run.ts";

/** Draws what an answer holds in the place of the picture, or adds it to what is drawn. */
export function drawAnswer(room: ConsoleRoom, { rows }: Pick<Rows, "rows">, add: boolean): void {
  drawFound(room, foundGraph(rows), add);
}

/** Draws a graph; one without nodes leaves the picture as it is. */
export function drawFound(room: ConsoleRoom, found: FoundGraph, add: boolean): void {
  if (found.nodes.size === 0) return;
  room.lay(queryPicture(found, room.picture(), add));
}
