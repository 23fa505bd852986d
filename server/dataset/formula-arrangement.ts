import { FRAME_SIZES } from "#contract/kinds.ts";
import { type Box, nodeBox } from "./arrangement-boxes.ts";
import { type Drawing, emptyDrawing } from "./arrangement-drawing.ts";
import { type ArrangeGraph, at } from "./arrangement-graph.ts";
import type { Place } from "./arrangement-place.ts";
import { rowsHeight } from "./arrangement-rows.ts";
import { finish, PATIENCE, skeleton } from "./arrangement-search.ts";
import { castFormula, type FormulaCast } from "./formula-cast-arrangement.ts";
import { type FormulaZones, formulaPlaces, INITIATIVES_IN_ROW } from "./formula-places-arrangement.ts";

/** How the height that nobody needs is shared out among the zones. */
const SPARE = { legs: 0.36, centre: 0.16, work: 0.42, market: 0.06 } as const;
const ZONES = ["legs", "centre", "work", "market"] as const;
/** How much more than its rows a zone is given at first; a narrow picture needs more to be clear. */
const SLACK = { wide: 1, tall: 1.15 } as const;
/** The same where several companies share the middle of a narrow picture. */
const CROWDED = 1.5;
const GROWTH = 1.1;

/**
 * The formula as a drawing: legs on top, the company in the middle, initiatives and what they lead to below,
 * the market at the bottom. Higher than the frame only where its content is. The tall picture takes its
 * skeleton from the wide one, so that a reader finds the same things at the same side.
 */
export function arrangeFormula(graph: ArrangeGraph): Drawing {
  const cast = castFormula(graph);
  const order = [
    ...cast.theses,
    ...cast.legs,
    ...cast.centre,
    ...cast.markets,
    ...cast.initiatives,
    ...cast.supporters.keys(),
    ...byDegree(graph, cast.satellites),
  ];
  const { drawing: wide, zones: wideZones } = grow({ ...graph, frame: "wide" }, cast, (drawing, wishes, homes) => {
    const traded = skeleton(drawing, wishes, order);
    return traded !== undefined && (graph.frame === "tall" || finish(drawing, traded, homes, order));
  });
  if (graph.frame === "wide") return wide;
  return grow(graph, cast, (drawing, wishes, homes, zones) => {
    const moved = wishes.map((wish, node) =>
      wish.pinned || !wide.placed[node]
        ? wish
        : {
            ...wish,
            pullX: 0.5,
            pullY: 0.5,
            x: (at(wide.x, node) * drawing.width) / wide.width,
            y: Math.min(wish.bottom, Math.max(wish.top, carryOver(at(wide.y, node), wideZones, zones))),
          },
    );
    return finish(drawing, moved, homes, order);
  }).drawing;
}

/** Draws in ever higher pictures until one has room. */
function grow(
  graph: ArrangeGraph,
  cast: FormulaCast,
  draw: (
    drawing: Drawing,
    wishes: readonly Place[],
    homes: readonly Place[] | undefined,
    zones: FormulaZones,
  ) => boolean,
): { readonly drawing: Drawing; readonly zones: FormulaZones } {
  const boxes = graph.nodes.map((node) => nodeBox(node, graph.frame));
  const first = graph.frame === "tall" && cast.centre.length > 1 ? CROWDED : SLACK[graph.frame];
  for (let round = 0; ; round++) {
    const slack = first * GROWTH ** round;
    const zones = formulaZones(graph, cast, boxes, slack);
    const drawing = emptyDrawing(graph, Math.max(FRAME_SIZES[graph.frame].height, zones.market.bottom));
    const places = formulaPlaces(graph, cast, boxes, zones);
    if (draw(drawing, places, round < PATIENCE ? undefined : places, zones)) return { drawing, zones };
  }
}

/** The same relative height in the same zone of another picture. */
function carryOver(y: number, from: FormulaZones, to: FormulaZones): number {
  const zone = ZONES.find((name) => y <= from[name].bottom) ?? "market";
  const share = (y - from[zone].top) / Math.max(1, from[zone].bottom - from[zone].top);
  return to[zone].top + share * (to[zone].bottom - to[zone].top);
}

function byDegree(graph: ArrangeGraph, nodes: readonly number[]): number[] {
  return [...nodes].sort((a, b) => at(graph.incident, b).length - at(graph.incident, a).length || a - b);
}

/** The zones from top to bottom: each as high as its rows with `slack`, and its share of what the frame has to spare. */
function formulaZones({ frame }: ArrangeGraph, cast: FormulaCast, boxes: readonly Box[], slack: number): FormulaZones {
  const { width, height } = FRAME_SIZES[frame];
  const need = (nodes: readonly number[], most?: number) => rowsHeight(nodes, boxes, width, most) * slack;
  const needs = {
    legs: need(cast.theses) + need(cast.legs) + need([...cast.supporters.keys()]),
    centre: need(cast.centre),
    work: need(cast.initiatives, INITIATIVES_IN_ROW[frame]) + need(cast.satellites),
    market: need(cast.markets),
  };
  const spare = Math.max(0, height - needs.legs - needs.centre - needs.work - needs.market);
  const shares = ZONES.reduce((sum, name) => sum + (needs[name] > 0 ? SPARE[name] : 0), 0) || 1;
  let edge = 0;
  const zone = (name: (typeof ZONES)[number]) => {
    const top = Math.round(edge);
    if (needs[name] > 0) edge += needs[name] + (spare * SPARE[name]) / shares;
    return { top, bottom: Math.round(edge) };
  };
  return { legs: zone("legs"), centre: zone("centre"), work: zone("work"), market: zone("market") };
}
