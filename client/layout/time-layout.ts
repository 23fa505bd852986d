import type { Guide } from "#contract/guide.ts";
import type { Extents, Places } from "./places.ts";
import { timeTicks } from "./time-ticks.ts";

/** Between the last lane and the axis, and from there to what has no date. */
const AXIS_GAP = 18;
const AXIS_HEIGHT = 30;
const BAND_HEADING = 26;

/** What a layout by time is made of. */
interface Timed {
  /** Days since 1970; NaN where none is known. */
  readonly day: Float64Array;
  readonly room: Extents;
  readonly width: number;
  readonly height: number;
}

/**
 * Things from left to right by their day over an axis with its dates, those without one in rows below it. Where much is of one
 * day the axis takes more room for it, so that what is later is always farther right.
 */
export function timePlaces({ day, room, width, height }: Timed): Places & { readonly guides: readonly Guide[] } {
  const [x, y] = [new Float64Array(day.length), new Float64Array(day.length)];
  const nodes = Array.from(day, (_, node) => node);
  const dated = nodes.filter((node) => !Number.isNaN(day[node]!)).sort((a, b) => day[a]! - day[b]! || a - b);
  const { right, bottom } = placeLanes(dated, { day, room, width, height }, x, y);
  const across = Math.max(width, right);
  const guides: Guide[] = [];
  let top = bottom + AXIS_GAP;
  if (dated.length > 0) {
    guides.push({ shape: "line", from: { x: 0, y: top }, to: { x: across, y: top } });
    const stops = dated.map((node) => ({ day: day[node]!, x: x[node]! }));
    for (const tick of timeTicks(stops)) {
      guides.push({ shape: "line", from: { x: tick.x, y: 0 }, to: { x: tick.x, y: top + 5 } });
      guides.push({ shape: "words", at: { x: tick.x, y: top + 14 }, text: tick.text, anchor: "middle" });
    }
    top += AXIS_HEIGHT;
  }
  const undated = nodes.filter((node) => Number.isNaN(day[node]!));
  if (undated.length > 0) {
    guides.push({ shape: "line", from: { x: 0, y: top }, to: { x: across, y: top } });
    guides.push({ shape: "words", at: { x: 0, y: top + 14 }, text: "No date", anchor: "start" });
    placeRows(undated, room, across, top + BAND_HEADING, x, y);
  }
  return { x, y, guides };
}

/** Each at its day in the lane nearest to the middle that is free there, or as far to the right as it must. */
function placeLanes(dated: readonly number[], { day, room, width, height }: Timed, x: Float64Array, y: Float64Array) {
  const lane = Math.max(1, ...dated.map((node) => room.above[node]! + room.below[node]!));
  const whole = dated.reduce((sum, node) => sum + room.left[node]! + room.right[node]!, 0);
  // As many as make the whole about as wide by its height as the frame.
  const count = Math.max(3, Math.floor(height / lane), Math.ceil(Math.sqrt((whole * height) / (lane * width))));
  const above = Math.max(0, ...dated.map((node) => room.above[node]!));
  const ends = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
  const order = Array.from(ends, (_, at) => at).sort(
    (a, b) => Math.abs(a - (count - 1) / 2) - Math.abs(b - (count - 1) / 2) || a - b,
  );
  const first = dated.length > 0 ? day[dated[0]!]! : 0;
  const span = dated.length > 0 ? Math.max(1, day[dated.at(-1)!]! - first) : 1;
  let [cursor, right] = [0, 0];
  let [lowest, highest] = [count, 0];
  for (const node of dated) {
    const wanted = Math.max(cursor, room.left[node]! + ((day[node]! - first) / span) * width * 0.9);
    const free = order.find((at) => ends[at]! <= wanted - room.left[node]!);
    const own = free ?? order.reduce((best, at) => (ends[at]! < ends[best]! ? at : best));
    const at = free === undefined ? ends[own]! + room.left[node]! : wanted;
    ends[own] = at + room.right[node]!;
    cursor = at;
    right = Math.max(right, ends[own]!);
    x[node] = at;
    y[node] = own * lane + above;
    lowest = Math.min(lowest, own);
    highest = Math.max(highest, own);
  }
  for (const node of dated) y[node]! -= lowest * lane;
  return { right, bottom: dated.length > 0 ? (highest - lowest + 1) * lane : 0 };
}

/** In rows from the left, no longer than `across`. */
function placeRows(
  nodes: readonly number[],
  room: Extents,
  across: number,
  from: number,
  x: Float64Array,
  y: Float64Array,
) {
  const height = Math.max(...nodes.map((node) => room.above[node]! + room.below[node]!));
  const above = Math.max(...nodes.map((node) => room.above[node]!));
  let [left, top] = [0, from];
  for (const node of nodes) {
    const wide = room.left[node]! + room.right[node]!;
    if (left > 0 && left + wide > across) {
      left = 0;
      top += height;
    }
    x[node] = left + room.left[node]!;
    y[node] = top + above;
    left += wide;
  }
}
