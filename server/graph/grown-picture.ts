import type { Frame } from "#contract/kinds.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import { placeNewcomers } from "./newcomer-places.ts";
import { type AnswerFrame, type LensRow, toSubgraph } from "./subgraph.ts";

/**
 * The last of some rows, each of which adds to the one before, as a picture. What each adds is settled before the next is
 * looked at, so that nobody moves when somebody else comes.
 */
export function grownPicture(rows: readonly [LensRow, ...LensRow[]], answer: AnswerFrame, frame: Frame): Subgraph {
  const [own, ...grown] = rows;
  let picture = toSubgraph(own, answer);
  for (const row of grown) {
    const first = picture.nodes.id.length;
    const places = { ...picture.arrangement, of: placesOf(picture) };
    picture = placeNewcomers(toSubgraph(row, { ...answer, places }), first, frame);
  }
  return picture;
}

function placesOf({ nodes }: Subgraph): AnswerFrame["places"]["of"] {
  return new Map(nodes.id.map((id, row) => [id, { x: nodes.x[row] ?? 0, y: nodes.y[row] ?? 0 }]));
}
