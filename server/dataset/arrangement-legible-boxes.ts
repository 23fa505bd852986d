import { LEAST_SCALE } from "#contract/drawing.ts";
import type { Frame } from "#contract/kinds.ts";
import { prominentIds } from "#contract/prominence.ts";
import { type Box, nodeBox } from "./arrangement-boxes.ts";
import { type ArrangeGraph, at } from "./arrangement-graph.ts";

/** How much of the frame's size a screen usually has for it. */
const SCREEN: Readonly<Record<Frame, number>> = { wide: 0.9, tall: 0.82 };

/**
 * The boxes of a picture `scale` times as large as its frame. Fitted into a screen, its shapes and its text do not shrink
 * as much as its distances do: every shape, and the names of the prominent, get the room that they then take.
 */
export function legibleBoxes(graph: ArrangeGraph, scale: number): Box[] {
  const plain = graph.nodes.map((node) => nodeBox(node, graph.frame));
  const shrunk = scale / SCREEN[graph.frame];
  const [text, shape] = [LEAST_SCALE.text * shrunk, LEAST_SCALE.shape * shrunk];
  if (scale <= 1 || text <= 1) return plain;
  const ranked = graph.nodes.map(({ id, kind }, index) => ({ id, kind, links: at(graph.incident, index).length }));
  const prominent = prominentIds(ranked, graph.frame);
  return plain.map((box, index) => {
    const radius = box.radius * Math.max(1, shape);
    if (!prominent.has(at(graph.nodes, index).id)) {
      return { ...box, radius, bottom: Math.max(box.bottom, radius), half: Math.max(box.half, radius) };
    }
    const labelHalf = box.labelHalf * text;
    const labelTop = radius + (box.labelTop - box.radius) * shrunk;
    const bottom = labelTop + (box.bottom - box.labelTop) * text;
    return { radius, labelHalf, labelTop, bottom, half: Math.max(radius, labelHalf) };
  });
}
