import type { SchemaAnswer } from "#contract/status.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import { joinedProperties, type PropertyIndex } from "#view/property-index.ts";
import type { Console } from "./console-context.ts";
import { type FoundGraph, foundGraph } from "./found-graph.ts";
import { foundProperties } from "./found-properties.ts";
import type { LabelCounts } from "./node-kind.ts";
import { placedNodes, sunflower } from "./query-layout.ts";
import { queryPicture } from "./query-picture.ts";
import type { Row, Rows } from "./query-run.ts";

type DrawingPlace = Pick<Console, "room" | "desk">;
type Turn = ReturnType<DrawingPlace["desk"]["drawing"]["begin"]>;

/** More nodes are not drawn. */
export const MOST_LAID = 50_000;
/** More nodes than these are laid out in a worker, so that the page stays quick meanwhile. */
const AT_ONCE = 300;
/** Of more than these, what is drawn already does not keep its place. */
const MOST_KEPT = 2_000;
/** So many rows are looked through between two frames. */
const SLICE = 4_000;
/** The share of the work that gathering is; the rest is to lay it out. */
const GATHERED = 0.1;

/** Draws what an answer holds in the place of the picture, or adds it to what is drawn; says how far it is, and can be left off. */
export async function drawAnswer(
  { room, desk }: DrawingPlace,
  { rows }: Pick<Rows, "rows">,
  add: boolean,
): Promise<void> {
  if (rows.length <= SLICE) return drawFound({ room, desk }, foundGraph(rows), add);
  const turn = desk.drawing.begin();
  const found = await gathered(rows, turn).finally(turn.end);
  if (found) await drawFound({ room, desk }, found, add);
}

/** Draws a graph; one without nodes leaves the picture as it is. Resolves when it is drawn, left off, or another picture came before. */
export async function drawFound({ room, desk }: DrawingPlace, found: FoundGraph, add: boolean): Promise<void> {
  if (found.nodes.size === 0) return;
  const { held } = desk.read();
  const drawn = room.picture();
  let isRough = false;
  const place: typeof placedNodes = (ids, links, kept) => {
    isRough = ids.length > (kept.size === 0 ? AT_ONCE : MOST_KEPT);
    return isRough ? sunflower(ids) : placedNodes(ids, links, kept);
  };
  const picture = queryPicture(found, drawn, add, held && storedCounts(held), place, MOST_LAID);
  if (!isRough) {
    room.lay(picture, propertiesIn(found, add, room));
    return;
  }
  room.announce("Laying out the answer …");
  const turn = desk.drawing.begin();
  const laid = await laidOut(picture, turn).finally(turn.end);
  if (!laid) room.announce("The picture stays as it was.");
  else if (room.picture() === drawn) room.lay(laid, propertiesIn(found, add, room));
}

/** Of what is drawn when an answer has been drawn, or added to what was there. */
function propertiesIn(found: FoundGraph, add: boolean, room: DrawingPlace["room"]): PropertyIndex {
  const own = foundProperties(found);
  return add ? joinedProperties(room.properties(), own) : own;
}

/** What can be drawn of many rows, in slices; undefined where it was left off. */
async function gathered(rows: readonly Row[], { signal, report }: Turn): Promise<FoundGraph | undefined> {
  const nodes = new Map<string, FoundGraph["nodes"] extends ReadonlyMap<string, infer Node> ? Node : never>();
  const links = new Map<string, FoundGraph["links"] extends ReadonlyMap<string, infer Link> ? Link : never>();
  for (let start = 0; start < rows.length && nodes.size < MOST_LAID; start += SLICE) {
    const part = foundGraph(rows.slice(start, start + SLICE));
    for (const [id, node] of part.nodes) if (!nodes.has(id)) nodes.set(id, node);
    for (const [id, link] of part.links) links.set(id, link);
    report((GATHERED * start) / rows.length);
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return undefined;
  }
  return { nodes, links, loose: 0 };
}

/** The picture as the engine lays it out, as it is where that cannot be had; undefined where it was left off. */
async function laidOut(picture: Subgraph, { signal, report }: Turn): Promise<Subgraph | undefined> {
  try {
    const { layOut } = await import("#layout/lay-out.ts");
    const wish = { name: "organic", seed: 1, spread: false, around: undefined } as const;
    const told = (share: number) => report(GATHERED + (1 - GATHERED) * share);
    const laid = await layOut(picture, wish, told, signal);
    return { ...laid.picture, arrangement: { ...laid.picture.arrangement, name: picture.arrangement.name } };
  } catch {
    return signal.aborted ? undefined : picture;
  }
}

function storedCounts({ labels }: SchemaAnswer): LabelCounts {
  return new Map(labels.flatMap(({ label, count }) => (count === null ? [] : [[label, count]])));
}
