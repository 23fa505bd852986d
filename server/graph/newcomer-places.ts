import {
  FIGURE_FONT_SIZE,
  LABEL_GAP,
  LINE_HEIGHT,
  labelLines,
  TIER_STYLES,
  type Tier,
  textWidth,
} from "#contract/drawing.ts";
import type { Frame } from "#contract/kinds.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import { TakenRoom } from "./taken-room.ts";

const MARGIN = 6;
/** Between the edge of the frame and what had no room inside it. */
const BORDER = 24;
const RING_STEP = 26;
const RINGS = 60;
/** On the first ring; farther rings have more places, about as far from each other. */
const PLACES = 12;

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * A picture whose nodes from row `first` on have no place yet, each settled near what it is linked to: in the nearest room
 * inside the frame where neither shapes nor names overlap and no link runs through, else outside the frame, which then
 * grows. Whoever is drawn before keeps its place; only where the frame grows to the left or upwards do all move together.
 * The same picture gives the same places.
 */
export function placeNewcomers(picture: Subgraph, first: number, frame: Frame): Subgraph {
  const { nodes, links, arrangement } = picture;
  if (first >= nodes.id.length) return picture;
  const places = nodes.x.slice(0, first).map((x, row): Point => ({ x, y: nodes.y[row] ?? 0 }));
  const boxes = nodes.id.map((_, row) => boxOf(picture, row, frame));
  const room = new TakenRoom();
  for (const [row, at] of places.entries()) room.take(around(at, boxes[row]));
  const beside = neighbours(links, nodes.id.length);
  for (const [source, own] of beside.entries())
    for (const target of own)
      if (source < target && target < first) room.cross(places[source] ?? CENTRE, places[target] ?? CENTRE);
  const middle = { x: arrangement.width / 2, y: arrangement.height / 2 };
  for (let row = first; row < nodes.id.length; row += 1) {
    const known = [...(beside[row] ?? [])].flatMap((other) => places[other] ?? []);
    const place = settled(known.length > 0 ? mean(known) : middle, middle, boxes[row] ?? NO_BOX, room, arrangement);
    places[row] = place;
    room.take(around(place, boxes[row]));
    for (const end of known) room.cross(place, end);
  }
  return framed(picture, places, boxes, first);
}

interface Box {
  readonly half: number;
  readonly top: number;
  readonly bottom: number;
}

const CENTRE: Point = { x: 0, y: 0 };
const NO_BOX: Box = { half: 0, top: 0, bottom: 0 };

/** What a node covers around its centre: its shape, and the name and the figure under it. */
function boxOf({ nodes }: Subgraph, row: number, frame: Frame): Box {
  const tier = Math.min(4, Math.max(1, nodes.tier[row] ?? 4)) as Tier;
  const { radius, fontSize, fontWeight } = TIER_STYLES[frame][tier];
  const lines = labelLines(nodes.name[row] ?? "", frame);
  const figure = nodes.figure[row] ?? "";
  const widths = [
    ...lines.map((line) => textWidth(line, fontSize, fontWeight)),
    textWidth(figure, FIGURE_FONT_SIZE, 400),
  ];
  const height = (lines.length * fontSize + (figure ? FIGURE_FONT_SIZE : 0)) * LINE_HEIGHT;
  return { half: Math.max(radius, Math.max(...widths) / 2), top: radius, bottom: radius + LABEL_GAP + height };
}

function around({ x, y }: Point, { half, top, bottom } = NO_BOX) {
  return { left: x - half - MARGIN, right: x + half + MARGIN, top: y - top - MARGIN, bottom: y + bottom + MARGIN };
}

/** Ring by ring around the anchor, beginning on the side that faces away from the middle of the picture. */
function settled(
  anchor: Point,
  middle: Point,
  box: Box,
  room: TakenRoom,
  size: { width: number; height: number },
): Point {
  const away = Math.atan2(anchor.y - middle.y, anchor.x - middle.x);
  let outside: Point | undefined;
  let crossed: Point | undefined;
  for (let ring = 1; ring <= RINGS; ring += 1) {
    const radius = 30 + ring * RING_STEP;
    const count = PLACES + 4 * ring;
    for (let turn = 0; turn < count; turn += 1) {
      // 0, 1, -1, 2, -2 …: first straight away, then ever more to both sides.
      const side = Math.ceil(turn / 2) * (turn % 2 === 0 ? -1 : 1);
      const angle = away + (side * 2 * Math.PI) / count;
      const place = { x: anchor.x + radius * Math.cos(angle), y: anchor.y + radius * Math.sin(angle) };
      const covered = around(place, box);
      if (!room.isFree(covered)) continue;
      const inside =
        covered.left >= 0 && covered.top >= 0 && covered.right <= size.width && covered.bottom <= size.height;
      if (!inside) outside ??= place;
      else if (room.isClear(covered)) return place;
      else crossed ??= place;
    }
    if (crossed && ring > 6) return crossed;
    if (outside && ring > 10) return outside;
  }
  return crossed ?? outside ?? { x: anchor.x, y: size.height + BORDER + RINGS * RING_STEP };
}

/** The rows that each row is linked to, in order. */
function neighbours({ source, target }: Subgraph["links"], count: number): readonly ReadonlySet<number>[] {
  const beside = Array.from({ length: count }, () => new Set<number>());
  for (const [at, from] of source.entries()) {
    const to = target[at] ?? from;
    beside[from]?.add(to);
    beside[to]?.add(from);
  }
  return beside;
}

function mean(points: readonly Point[]): Point {
  const sum = points.reduce((one, { x, y }) => ({ x: one.x + x, y: one.y + y }), CENTRE);
  return { x: sum.x / points.length, y: sum.y / points.length };
}

/** The picture with its places, in a frame that holds the newcomers as well. */
function framed(picture: Subgraph, places: readonly Point[], boxes: readonly Box[], first: number): Subgraph {
  const { width, height } = picture.arrangement;
  const covered = places.flatMap((place, row) => (row < first ? [] : [around(place, boxes[row])]));
  const left = Math.min(0, ...covered.map((box) => (box.left < 0 ? box.left - BORDER : 0)));
  const top = Math.min(0, ...covered.map((box) => (box.top < 0 ? box.top - BORDER : 0)));
  const right = Math.max(width, ...covered.map((box) => (box.right > width ? box.right + BORDER : 0)));
  const bottom = Math.max(height, ...covered.map((box) => (box.bottom > height ? box.bottom + BORDER : 0)));
  return {
    ...picture,
    nodes: { ...picture.nodes, x: places.map(({ x }) => x - left), y: places.map(({ y }) => y - top) },
    arrangement: { ...picture.arrangement, width: right - left, height: bottom - top },
  };
}
