import { BOX_MARGIN, type Box } from "./arrangement-boxes.ts";
import { at } from "./arrangement-graph.ts";

/** Space between boxes of a row that still looks unhurried. */
const ROW_GAP = 3 * BOX_MARGIN;

/** `nodes` in as few rows as fit into `width`, at most `most` a row, as even as possible, the shorter rows first; order is kept. */
export function wrapRows(nodes: readonly number[], boxes: readonly Box[], width: number, most = Infinity): number[][] {
  for (let count = Math.max(1, Math.ceil(nodes.length / most)); count < nodes.length; count++) {
    const rows = evenRows(nodes, count);
    if (rows.every((row) => rowWidth(row, boxes) <= width)) return rows;
  }
  return nodes.map((node) => [node]);
}

/** `nodes` dealt out to as few rows as fit into `width`, so that those next to each other in order stand above each other. */
export function dealRows(nodes: readonly number[], boxes: readonly Box[], width: number): number[][] {
  for (let count = 1; count < nodes.length; count++) {
    const rows = Array.from({ length: count }, (_, row) => nodes.filter((_node, index) => index % count === row));
    if (rows.every((row) => rowWidth(row, boxes) <= width)) return rows;
  }
  return nodes.map((node) => [node]);
}

function evenRows(nodes: readonly number[], count: number): number[][] {
  return Array.from({ length: count }, (_, row) =>
    nodes.slice(Math.floor((row * nodes.length) / count), Math.floor(((row + 1) * nodes.length) / count)),
  );
}

function rowWidth(row: readonly number[], boxes: readonly Box[]): number {
  return row.reduce((sum, node) => sum + 2 * at(boxes, node).half + ROW_GAP, 0);
}

/** How high the rows are that `nodes` need, margins included. */
export function rowsHeight(nodes: readonly number[], boxes: readonly Box[], width: number, most = Infinity): number {
  if (nodes.length === 0) return 0;
  return wrapRows(nodes, boxes, width, most).reduce((sum, row) => sum + rowHeight(row, boxes), 0);
}

export function rowHeight(row: readonly number[], boxes: readonly Box[]): number {
  const above = Math.max(...row.map((node) => at(boxes, node).radius));
  const below = Math.max(...row.map((node) => at(boxes, node).bottom));
  return above + below + 2 * BOX_MARGIN;
}

/** The centres of a row across `width`: at even steps, or with even gaps where steps would make boxes touch. */
export function spreadRow(row: readonly number[], boxes: readonly Box[], width: number): number[] {
  const step = width / row.length;
  const even = row.map((_, index) => (index + 0.5) * step);
  const halves = row.map((node) => at(boxes, node).half);
  const clear = even.every(
    (x, index) =>
      x - at(halves, index) >= BOX_MARGIN &&
      x + at(halves, index) <= width - BOX_MARGIN &&
      (index === 0 || x - at(even, index - 1) >= at(halves, index) + at(halves, index - 1) + 2 * BOX_MARGIN),
  );
  if (clear) return even;
  const gap = (width - halves.reduce((sum, half) => sum + 2 * half, 0)) / (row.length + 1);
  let edge = gap;
  return halves.map((half) => {
    const centre = edge + half;
    edge += 2 * half + gap;
    return centre;
  });
}
