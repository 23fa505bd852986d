import { curvePoint, linkBends, linkCurve, type Point } from "#contract/curve.ts";
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
import type { ArrangeInput, Positions } from "#dataset/arrangement.ts";

/** What is covered with ink, worked out from the contract alone and not from the layout's own boxes. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Every node's shape and label, in the order of the nodes. */
export function inkOf(
  { nodes }: ArrangeInput,
  { x, y }: Positions,
  frame: Frame,
): Record<"shape" | "label", Rectangle>[] {
  return nodes.name.map((name, index) => {
    const style = TIER_STYLES[frame][(nodes.tier[index] ?? 4) as Tier];
    const figure = nodes.figure[index] ?? "";
    const lines = labelLines(name, frame);
    const widths = [
      ...lines.map((line) => textWidth(line, style.fontSize, style.fontWeight)),
      figure ? textWidth(figure, FIGURE_FONT_SIZE, 400) : 0,
    ];
    const height = LINE_HEIGHT * (lines.length * style.fontSize + (figure ? FIGURE_FONT_SIZE : 0));
    const half = Math.max(...widths) / 2;
    const [atX, atY, r] = [x[index] ?? Number.NaN, y[index] ?? Number.NaN, style.radius];
    const top = atY + r + LABEL_GAP;
    return {
      shape: { left: atX - r, top: atY - r, right: atX + r, bottom: atY + r },
      label: { left: atX - half, top, right: atX + half, bottom: top + height },
    };
  });
}

export function around({ shape, label }: Record<"shape" | "label", Rectangle>): Rectangle {
  return {
    left: Math.min(shape.left, label.left),
    top: shape.top,
    right: Math.max(shape.right, label.right),
    bottom: label.bottom,
  };
}

/** Pixels between two rectangles, negative where they overlap. */
export function gapBetween(a: Rectangle, b: Rectangle): number {
  return Math.max(a.left - b.right, b.left - a.right, a.top - b.bottom, b.top - a.bottom);
}

const SAMPLES = 10;

/** Pairs of links that cross away from a common end, and links that run through the shape or label of a node not their own. */
export function flawsOf(
  input: ArrangeInput,
  positions: Positions,
  frame: Frame,
): { crossings: number; hidden: number } {
  const { source, target } = input.links;
  const lines = linkLines(input, positions);
  const share = (a: number, b: number) => [source[a], target[a]].some((end) => end === source[b] || end === target[b]);
  let crossings = 0;
  lines.forEach((line, a) => {
    for (let b = a + 1; b < lines.length; b++) if (!share(a, b) && linesCross(line, lines[b] ?? [])) crossings++;
  });
  let hidden = 0;
  inkOf(input, positions, frame).forEach(({ shape, label }, node) => {
    lines.forEach((line, link) => {
      const foreign = source[link] !== node && target[link] !== node;
      if (foreign && fine(line).some((point) => within(point, shape) || within(point, label))) hidden++;
    });
  });
  return { crossings, hidden };
}

function linkLines({ links: { source, target } }: ArrangeInput, { x, y }: Positions): Point[][] {
  const bends = linkBends(source, target);
  return source.map((from, index) => {
    const to = target[index] ?? from;
    const ends = [x[from] ?? 0, y[from] ?? 0, x[to] ?? 0, y[to] ?? 0] as const;
    const control = linkCurve(...ends, bends[index]);
    return Array.from({ length: SAMPLES + 1 }, (_, step) =>
      curvePoint(ends[0], ends[1], control, ends[2], ends[3], step / SAMPLES),
    );
  });
}

/** Ten points on every piece of a line. */
function fine(line: readonly Point[]): Point[] {
  return line.slice(1).flatMap((end, index) => {
    const start = line[index] ?? end;
    return Array.from({ length: 10 }, (_, step) => ({
      x: start.x + ((end.x - start.x) * step) / 10,
      y: start.y + ((end.y - start.y) * step) / 10,
    }));
  });
}

function within({ x, y }: Point, { left, top, right, bottom }: Rectangle): boolean {
  return x > left && x < right && y > top && y < bottom;
}

function linesCross(a: readonly Point[], b: readonly Point[]): boolean {
  return pieces(a).some(([p, q]) =>
    pieces(b).some(([r, s]) => side(p, q, r) * side(p, q, s) < 0 && side(r, s, p) * side(r, s, q) < 0),
  );
}

function pieces(line: readonly Point[]): [Point, Point][] {
  return line.slice(1).map((end, index) => [line[index] ?? end, end]);
}

function side(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}
