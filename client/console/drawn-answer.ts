import type { SchemaAnswer } from "#contract/status.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import type { Console } from "./console-context.ts";
import { type FoundGraph, foundGraph } from "./found-graph.ts";
import type { LabelCounts } from "./node-kind.ts";
import { placedNodes, sunflower } from "./query-layout.ts";
import { queryPicture } from "./query-picture.ts";
import type { Rows } from "./query-run.ts";

type DrawingPlace = Pick<Console, "room" | "desk">;

/** More nodes than these are laid out in a worker, so that the page stays quick meanwhile. */
const AT_ONCE = 300;

/** Draws what an answer holds in the place of the picture, or adds it to what is drawn. */
export function drawAnswer(place: DrawingPlace, { rows }: Pick<Rows, "rows">, add: boolean): void {
  void drawFound(place, foundGraph(rows), add);
}

/** Draws a graph; one without nodes leaves the picture as it is. Resolves when it is drawn, or another picture came before. */
export async function drawFound({ room, desk }: DrawingPlace, found: FoundGraph, add: boolean): Promise<void> {
  if (found.nodes.size === 0) return;
  const { held } = desk.read();
  const drawn = room.picture();
  let isRough = false;
  const place: typeof placedNodes = (ids, links, kept) => {
    isRough = kept.size === 0 && ids.length > AT_ONCE;
    return isRough ? sunflower(ids) : placedNodes(ids, links, kept);
  };
  const picture = queryPicture(found, drawn, add, held && storedCounts(held), place);
  if (!isRough) {
    room.lay(picture);
    return;
  }
  room.announce("Laying out the answer …");
  const laid = await laidOut(picture);
  if (room.picture() === drawn) room.lay(laid);
}

/** The picture as the engine lays it out; as it is where that cannot be had. */
async function laidOut(picture: Subgraph): Promise<Subgraph> {
  try {
    const { layOut } = await import("#layout/lay-out.ts");
    const wish = { name: "organic", seed: 1, spread: false, around: undefined } as const;
    const laid = await layOut(picture, wish, () => undefined, new AbortController().signal);
    return { ...laid.picture, arrangement: { ...laid.picture.arrangement, name: picture.arrangement.name } };
  } catch {
    return picture;
  }
}

function storedCounts({ labels }: SchemaAnswer): LabelCounts {
  return new Map(labels.flatMap(({ label, count }) => (count === null ? [] : [[label, count]])));
}
