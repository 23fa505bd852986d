import type { Frame } from "#contract/kinds.ts";
import type { Arrangement } from "#contract/lens.ts";
import type { Drawing } from "./arrangement-drawing.ts";
import { type ArrangeGraph, type ArrangeInput, at, canonicalGraph } from "./arrangement-graph.ts";
import { arrangeFormula } from "./formula-arrangement.ts";
import { arrangeLayers } from "./layered-arrangement.ts";
import { arrangeOrganic } from "./organic-arrangement.ts";

export type { ArrangeInput } from "./arrangement-graph.ts";

/** A drawing's size and the centre of every shape, in pixels, y downwards, in the order of the nodes given. */
export interface Positions {
  readonly width: number;
  readonly height: number;
  readonly x: readonly number[];
  readonly y: readonly number[];
}

const DRAW: Readonly<Record<Arrangement, (graph: ArrangeGraph) => Drawing>> = {
  formula: arrangeFormula,
  layered: arrangeLayers,
  organic: arrangeOrganic,
};

/**
 * Positions for every node of `input`, the same whenever the same things come in whatever order. Names with their
 * figures overlap nothing and stay inside; only one wider than the whole drawing sticks out on both sides.
 * The frame's width is kept and its height grows where the content needs it; an organic drawing grows in both
 * directions and keeps the frame's proportions. Throws a RangeError where an index points nowhere.
 */
export function arrange(input: ArrangeInput, arrangement: Arrangement, frame: Frame): Positions {
  const { graph, rank } = canonicalGraph(input, frame);
  const drawing = DRAW[arrangement](graph);
  return {
    width: drawing.width,
    height: drawing.height,
    x: rank.map((index) => at(drawing.x, index)),
    y: rank.map((index) => at(drawing.y, index)),
  };
}
