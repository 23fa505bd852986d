import { shapeScaleOf } from "#contract/drawn-size.ts";
import type { Guide } from "#contract/guide.ts";
import { communitiesOf } from "./communities.ts";
import { groupedPlaces } from "./grouped-layout.ts";
import { heldFrame, holdPlaces } from "./held-nodes.ts";
import { hierarchyPlaces } from "./hierarchy-layout.ts";
import { boundsOf } from "./layout-part.ts";
import type { LayoutResult, LayoutTask } from "./layout-task.ts";
import { linkGraph } from "./link-graph.ts";
import { linkLayers } from "./link-layers.ts";
import type { Report } from "./multilevel.ts";
import { type OrganicWish, organicPlaces } from "./organic-layout.ts";
import { removeOverlaps } from "./overlap-removal.ts";
import type { Extents, Places } from "./places.ts";
import { radialPlaces } from "./radial-layout.ts";
import { timePlaces } from "./time-layout.ts";

type Drawing = Places & { readonly guides: readonly Guide[] };

/** More things than this are no longer laid out by their names, which cannot be read anyway. */
const MOST_NAMED = 400;
const MARGIN = 36;
/** Of many, each keeps at least this share of its room, so that it can be told from the next one from near. */
const LEAST_SHARE = 0.4;

/**
 * Lays a picture out: pure, the same bits for the same task on every machine. Fixed nodes stay where they are; nothing else
 * overlaps in the end, as large as it is drawn.
 *
 * @param report told between steps how much of the work is done, from 0 to 1
 */
export function runLayout(task: LayoutTask, report: Report = () => undefined): LayoutResult {
  const drawing = drawingOf(task, report);
  const { width, height, guides } = framed(drawing, task);
  const held = holdPlaces(drawing, task, { width, height });
  if (held || task.name === "stored" || task.spread)
    removeOverlaps(drawing, task.spread ? task.labels : task.shapes, held);
  report(1);
  const grown = held ? heldFrame(drawing, task, { width, height }) : grownFrame(drawing, task, width, height);
  return { x: drawing.x, y: drawing.y, ...grown, guides };
}

function drawingOf(task: LayoutTask, report: Report): Drawing {
  const { name, count, source, target, labels, shapes, width, height } = task;
  const graph = linkGraph(count, source, target);
  const room = count <= MOST_NAMED ? labels : shapes;
  const wish: OrganicWish = {
    seed: task.seed,
    ratio: width / height,
    room,
    solid: task.spread ? labels : crowded(shapes, count),
  };
  // A group has room for its names, or they would hang into the next one.
  const named = { ...wish, solid: room };
  if (name === "organic") return { ...organicPlaces(graph, wish, report), guides: [] };
  if (name === "type") return groupedPlaces(graph, task.group, task.groupNames, named, report);
  if (name === "community") {
    const community = withoutLoners(communitiesOf(graph));
    return groupedPlaces(graph, community, communityNames(task, community), named, report);
  }
  if (name === "hierarchy") {
    const layer = task.layerNames.length > 0 ? task.layer : linkLayers(count, source, target);
    return hierarchyPlaces(graph, layer, task.layerNames, room, width / height);
  }
  if (name === "radial") return radialPlaces(graph, task.centre, room);
  if (name === "time") return timePlaces({ day: task.day, room, width, height });
  return { x: task.x.slice(), y: task.y.slice(), guides: [] };
}

/** A community is called after the one of it with the most links. */
function communityNames({ count, source, target, names }: LayoutTask, community: Uint32Array): readonly string[] {
  const links = new Uint32Array(count);
  for (const ends of [source, target]) for (const node of ends) links[node]! += 1;
  const sizes = new Map<number, number>();
  const chief = new Map<number, number>();
  for (let node = 0; node < count; node += 1) {
    const own = community[node]!;
    sizes.set(own, (sizes.get(own) ?? 0) + 1);
    const best = chief.get(own);
    if (best === undefined || links[node]! > links[best]!) chief.set(own, node);
  }
  return Array.from({ length: sizes.size }, (_, at) =>
    links[chief.get(at) ?? -1] === 0 ? "Not linked" : `Around ${names[chief.get(at) ?? -1] ?? ""}`,
  );
}

/** All that are a community by themselves, which come last by their size, are one. */
function withoutLoners(community: Uint32Array): Uint32Array {
  const sizes = new Map<number, number>();
  for (const own of community) sizes.set(own, (sizes.get(own) ?? 0) + 1);
  const first = [...sizes].reduce((least, [own, size]) => (size === 1 ? Math.min(least, own) : least), sizes.size);
  return community.map((own) => Math.min(own, first));
}

/** Moves a drawing into the middle of its frame, which is as large as asked or larger. A stored drawing keeps its own. */
function framed({ x, y, guides }: Drawing, task: LayoutTask) {
  if (task.name === "stored") return { width: task.width, height: task.height, guides };
  const bounds = boundsOf({ x, y }, task.labels);
  const reach = guides.reduce((one, guide) => around(one, guide), {
    left: bounds.left,
    top: bounds.top,
    right: bounds.left + bounds.width,
    bottom: bounds.top + bounds.height,
  });
  const [wide, high] = [reach.right - reach.left + 2 * MARGIN, reach.bottom - reach.top + 2 * MARGIN];
  const [width, height] = [Math.max(task.width, wide), Math.max(task.height, high)];
  const dx = (width - wide) / 2 + MARGIN - reach.left;
  const dy = (height - high) / 2 + MARGIN - reach.top;
  for (let node = 0; node < x.length; node += 1) {
    x[node]! += dx;
    y[node]! += dy;
  }
  return { width, height, guides: guides.map((guide) => shifted(guide, dx, dy)) };
}

interface Reach {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function around(reach: Reach, guide: Guide): Reach {
  const points = guide.shape === "line" ? [guide.from, guide.to] : [guide.at];
  const far = guide.shape === "circle" ? guide.radius : guide.shape === "words" ? 10 : 0;
  return {
    left: Math.min(reach.left, ...points.map(({ x }) => x - far)),
    top: Math.min(reach.top, ...points.map(({ y }) => y - far)),
    right: Math.max(reach.right, ...points.map(({ x }) => x + far)),
    bottom: Math.max(reach.bottom, ...points.map(({ y }) => y + far)),
  };
}

function shifted(guide: Guide, dx: number, dy: number): Guide {
  const by = ({ x, y }: { x: number; y: number }) => ({ x: x + dx, y: y + dy });
  return guide.shape === "line" ? { ...guide, from: by(guide.from), to: by(guide.to) } : { ...guide, at: by(guide.at) };
}

/** What was pushed over the edges of the frame makes it larger. */
function grownFrame({ x, y }: Places, task: LayoutTask, width: number, height: number) {
  const extents: Extents = task.labels;
  const { left, top, ...size } = boundsOf({ x, y }, extents);
  const [dx, dy] = [Math.max(0, MARGIN / 2 - left), Math.max(0, MARGIN / 2 - top)];
  if (!task.spread) return { width, height };
  for (let node = 0; node < x.length; node += 1) {
    x[node]! += dx;
    y[node]! += dy;
  }
  return {
    width: Math.max(width, left + dx + size.width + MARGIN / 2),
    height: Math.max(height, top + dy + size.height + MARGIN / 2),
  };
}

/** What may not overlap of many, which are drawn smaller: pushed apart in full, what belongs together is lost among the others. */
function crowded({ left, right, above, below }: Extents, count: number): Extents {
  const share = Math.max(LEAST_SHARE, shapeScaleOf(1, count));
  const less = (far: Float64Array) => far.map((value) => value * share);
  return { left: less(left), right: less(right), above: less(above), below: less(below) };
}
