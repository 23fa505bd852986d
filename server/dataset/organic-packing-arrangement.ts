import { type ArrangeGraph, at, neighbours } from "./arrangement-graph.ts";
import type { Block } from "./organic-spacing-arrangement.ts";

/** Space between parts. */
const GUTTER = 10;
const STEP = 16;

/** The connected parts of `graph`, the largest first. */
export function connectedParts(graph: ArrangeGraph): number[][] {
  const seen = new Set<number>();
  const parts: number[][] = [];
  graph.nodes.forEach((_, start) => {
    if (seen.has(start)) return;
    const part = [start];
    seen.add(start);
    for (const node of part)
      for (const other of neighbours(graph, node))
        if (!seen.has(other)) {
          seen.add(other);
          part.push(other);
        }
    parts.push(part.sort((a, b) => a - b));
  });
  return parts.sort((a, b) => b.length - a.length || at(a, 0) - at(b, 0));
}

interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Moves the parts as wholes: the first to the middle, every further one to the free spot nearest to it, in an ellipse of `aspect`. */
export function packParts(
  graph: ArrangeGraph,
  blocks: readonly Block[],
  parts: readonly (readonly number[])[],
  aspect: number,
): void {
  const taken: Rectangle[] = [];
  for (const part of parts) {
    const own = part.map((node) => rectangle(at(blocks, node)));
    const hull = hullOf(own);
    const width = hull.right - hull.left + GUTTER,
      height = hull.bottom - hull.top + GUTTER;
    const spot = freeSpot(taken, width, height, aspect);
    const dx = spot.x - (hull.left + hull.right) / 2,
      dy = spot.y - (hull.top + hull.bottom) / 2;
    for (const node of part) {
      at(blocks, node).x += dx;
      at(blocks, node).y += dy;
    }
    // Links are kept clear by small squares along them.
    taken.push(
      ...part.map((node) => rectangle(at(blocks, node))),
      ...part.flatMap((node) => linkSquares(graph, blocks, node)),
    );
  }
}

function rectangle({ x, y, halfX, halfY }: Block): Rectangle {
  return { left: x - halfX, top: y - halfY, right: x + halfX, bottom: y + halfY };
}

function hullOf(rectangles: readonly Rectangle[]): Rectangle {
  return {
    left: Math.min(...rectangles.map(({ left }) => left)),
    top: Math.min(...rectangles.map(({ top }) => top)),
    right: Math.max(...rectangles.map(({ right }) => right)),
    bottom: Math.max(...rectangles.map(({ bottom }) => bottom)),
  };
}

function linkSquares({ links, incident }: ArrangeGraph, blocks: readonly Block[], node: number): Rectangle[] {
  return at(incident, node).flatMap((index) => {
    const { source, target } = at(links, index);
    if (source !== node) return [];
    const a = at(blocks, source),
      b = at(blocks, target);
    const count = Math.ceil(Math.hypot(a.x - b.x, a.y - b.y) / STEP);
    return Array.from({ length: count }, (_, step) => {
      const x = a.x + ((b.x - a.x) * step) / count,
        y = a.y + ((b.y - a.y) * step) / count;
      return { left: x - STEP / 2, top: y - STEP / 2, right: x + STEP / 2, bottom: y + STEP / 2 };
    });
  });
}

/** The centre nearest to the middle where a rectangle of that size touches nothing taken; rings of an ellipse, ever wider. */
function freeSpot(
  taken: readonly Rectangle[],
  width: number,
  height: number,
  aspect: number,
): { readonly x: number; readonly y: number } {
  for (let ring = 0; ; ring++) {
    const count = Math.max(1, ring * 6);
    for (let step = 0; step < count; step++) {
      const angle = (2 * Math.PI * step) / count;
      const x = Math.cos(angle) * ring * STEP * Math.sqrt(aspect),
        y = (Math.sin(angle) * ring * STEP) / Math.sqrt(aspect);
      const [left, right, top, bottom] = [x - width / 2, x + width / 2, y - height / 2, y + height / 2];
      if (
        taken.every((other) => other.right <= left || other.left >= right || other.bottom <= top || other.top >= bottom)
      )
        return { x, y };
    }
  }
}
