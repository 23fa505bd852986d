import { FRAME_SIZES } from "#contract/kinds.ts";
import { BOX_MARGIN, type Box } from "./arrangement-boxes.ts";
import type { Place } from "./arrangement-cost.ts";
import { at, neighbours, type ArrangeGraph } from "./arrangement-graph.ts";
import { rowHeight, spreadRow, wrapRows } from "./arrangement-rows.ts";
import { sideOf, type FormulaCast } from "./formula-cast-arrangement.ts";

/** At most so many initiatives stand in a row. */
export const INITIATIVES_IN_ROW = { wide: 4, tall: 3 } as const;

interface Zone {
  readonly top: number;
  readonly bottom: number;
}
export type FormulaZones = Readonly<Record<"legs" | "centre" | "work" | "market", Zone>>;

interface Stage {
  readonly graph: ArrangeGraph;
  readonly cast: FormulaCast;
  readonly boxes: readonly Box[];
  readonly zones: FormulaZones;
  readonly width: number;
  readonly places: Place[];
}

/** Where everyone wants to stand: an arch of legs, the company under its keystone, a smile of initiatives, the market at the foot. */
export function formulaPlaces(graph: ArrangeGraph, cast: FormulaCast, boxes: readonly Box[], zones: FormulaZones): Place[] {
  const { width } = FRAME_SIZES[graph.frame];
  const stage: Stage = { graph, cast, boxes, zones, width, places: [] };
  placeLegs(stage);
  placeRows(stage, cast.centre, zones.centre, { sag: 0, group: "centre", pinned: cast.centre.length === 1, most: Infinity, lean: 0.5 });
  placeRows(stage, cast.initiatives, zones.work, { sag: 0.09, group: "initiative", pinned: false, most: INITIATIVES_IN_ROW[graph.frame], lean: 0.34 });
  placeRows(stage, cast.markets, zones.market, { sag: 0, group: "market", pinned: cast.markets.length === 1, most: Infinity, lean: 0.5 });
  for (const [supporter, leg] of cast.supporters) placeSupporter(stage, supporter, leg);
  placeSatellites(stage);
  return stage.places;
}

interface RowStyle {
  /** How much lower the middle of a row hangs than its ends, as a share of the zone. */
  readonly sag: number;
  readonly group: string;
  readonly pinned: boolean;
  readonly most: number;
  /** Where the rows stand in the height they leave free: 0 at the top, 1 at the bottom. */
  readonly lean: number;
}

function placeRows({ graph, boxes, width, places }: Stage, nodes: readonly number[], zone: Zone, style: RowStyle): void {
  const rows = wrapRows(nodes, boxes, width, style.most);
  const heights = rows.map((row) => rowHeight(row, boxes));
  const free = Math.max(0, zone.bottom - zone.top - heights.reduce((sum, height) => sum + height, 0));
  const between = rows.length > 1 ? free * style.lean / (rows.length - 0.5) : 0;
  let edge = zone.top + (rows.length > 1 ? between / 2 : free * style.lean);
  rows.forEach((row, index) => {
    const level = edge + Math.max(...row.map((node) => at(boxes, node).radius)) + BOX_MARGIN;
    const sag = style.sag * (zone.bottom - zone.top);
    spreadRow(row, boxes, width).forEach((x, position) => {
      const aside = Math.abs(2 * x / width - 1);
      const node = at(row, position);
      places[node] = { x, y: level + sag * (0.5 - aside), pullX: 3, pullY: 8, ...bandOf(zone, at(boxes, node)), pinned: style.pinned, group: `${style.group} ${at(graph.nodes, node).tier}` };
    });
    edge += at(heights, index) + between;
  });
}

/** The centres that keep a box inside the zone. */
function bandOf(zone: Zone, box: Box): Zone {
  return { top: zone.top + box.radius + BOX_MARGIN, bottom: Math.max(zone.top + box.radius + BOX_MARGIN, zone.bottom - box.bottom - BOX_MARGIN) };
}

function placeLegs(stage: Stage): void {
  const { cast, boxes, zones, width, places } = stage;
  const height = zones.legs.bottom - zones.legs.top;
  placeRows(stage, cast.theses, zones.legs, { sag: 0, group: "thesis", pinned: true, most: Infinity, lean: 0 });
  const rows = wrapRows(cast.legs, boxes, width);
  const [row = []] = rows;
  if (rows.length > 1 || cast.legs.length === 0) {
    placeRows(stage, cast.legs, zones.legs, { sag: 0, group: "leg", pinned: true, most: Infinity, lean: 0.5 });
    return;
  }
  const springing = zones.legs.top + 0.6 * height;
  spreadRow(row, boxes, width).forEach((x, index) => {
    const node = at(row, index);
    const aside = Math.abs(2 * x / width - 1);
    const spread = width / 2 + (x - width / 2) * 0.9;
    places[node] = { x: spread, y: springing - 0.24 * height * (1 - aside / 0.667), pullX: 6, pullY: 6, ...bandOf(zones.legs, at(boxes, node)), pinned: true, group: "leg" };
  });
}

/** Outside and below its leg on the wings; beside the keystone, or between it and the company where it is linked to both. */
function placeSupporter({ graph, cast, boxes, zones, width, places }: Stage, node: number, leg: number): void {
  const home = at(places, leg);
  const side = sideOf(at(graph.nodes, leg).flow);
  const box = at(boxes, node);
  const upper = { top: box.radius + BOX_MARGIN, bottom: zones.centre.bottom - box.bottom - BOX_MARGIN };
  const near = neighbours(graph, node);
  const joint = near.length > 2 || near.some((other) => cast.centre.includes(other));
  const rise = zones.legs.bottom - zones.legs.top;
  const target = side !== 0
    ? { x: home.x + side * 0.1 * width, y: home.y + 0.4 * rise }
    : joint ? { x: home.x, y: home.y + 0.45 * rise } : { x: home.x, y: home.y - 0.3 * rise };
  places[node] = { ...target, pullX: side === 0 ? 0.8 : 2, pullY: 1, ...upper, pinned: false, group: "supporter" };
}

function placeSatellites({ cast, boxes, zones, width, places }: Stage): void {
  for (const node of cast.satellites) {
    const box = at(boxes, node);
    const top = zones.centre.bottom - 0.4 * (zones.centre.bottom - zones.centre.top);
    const bottom = Math.max(top, zones.work.bottom - box.bottom - BOX_MARGIN);
    places[node] = { x: width / 2, y: (zones.work.top + zones.work.bottom) / 2, pullX: 0, pullY: 0, top, bottom, pinned: false, group: "satellite" };
  }
}
