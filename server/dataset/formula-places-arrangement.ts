import { FRAME_SIZES } from "#contract/kinds.ts";
import { BOX_MARGIN, type Box } from "./arrangement-boxes.ts";
import { type ArrangeGraph, at, neighbours } from "./arrangement-graph.ts";
import { bandOf, type Place, type Zone } from "./arrangement-place.ts";
import { rowHeight, rowsHeight, spreadRow, wrapRows } from "./arrangement-rows.ts";
import { type FormulaCast, sideOf } from "./formula-cast-arrangement.ts";

/** At most so many initiatives stand in a row. */
export const INITIATIVES_IN_ROW = { wide: 4, tall: 3 } as const;

export type FormulaZones = Readonly<Record<"legs" | "centre" | "work" | "market", Zone>>;

/** The arch of the legs: how wide it is of the row's width, and at which shares of the zone it springs and how far it rises. */
const ARCH = { span: 0.9, springing: 0.6, rise: 0.24 } as const;

interface Stage {
  readonly graph: ArrangeGraph;
  readonly cast: FormulaCast;
  readonly boxes: readonly Box[];
  readonly zones: FormulaZones;
  readonly width: number;
  readonly places: Place[];
}

/** Where everyone wants to stand: an arch of legs, the company under its keystone, a smile of initiatives, the market at the foot. */
export function formulaPlaces(
  graph: ArrangeGraph,
  cast: FormulaCast,
  boxes: readonly Box[],
  zones: FormulaZones,
): Place[] {
  const { width } = FRAME_SIZES[graph.frame];
  const stage: Stage = { graph, cast, boxes, zones, width, places: [] };
  placeLegs(stage);
  const middle = { sag: 0, most: Infinity, lean: 0.5 };
  const most = INITIATIVES_IN_ROW[graph.frame];
  placeRows(stage, cast.centre, zones.centre, { ...middle, group: "centre", pinned: cast.centre.length === 1 });
  placeRows(stage, cast.initiatives, zones.work, { sag: 0.09, most, lean: 0.34, group: "initiative", pinned: false });
  placeRows(stage, cast.markets, zones.market, { ...middle, group: "market", pinned: cast.markets.length === 1 });
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

function placeRows(
  { graph, boxes, width, places }: Stage,
  nodes: readonly number[],
  zone: Zone,
  style: RowStyle,
): void {
  const rows = wrapRows(nodes, boxes, width, style.most);
  const heights = rows.map((row) => rowHeight(row, boxes));
  const free = Math.max(0, zone.bottom - zone.top - heights.reduce((sum, height) => sum + height, 0));
  const between = rows.length > 1 ? (free * style.lean) / (rows.length - 0.5) : 0;
  let edge = zone.top + (rows.length > 1 ? between / 2 : free * style.lean);
  rows.forEach((row, index) => {
    const level = edge + Math.max(...row.map((node) => at(boxes, node).radius)) + BOX_MARGIN;
    const sag = style.sag * (zone.bottom - zone.top);
    spreadRow(row, boxes, width).forEach((x, position) => {
      const aside = Math.abs((2 * x) / width - 1);
      const node = at(row, position);
      places[node] = {
        x,
        y: level + sag * (0.5 - aside),
        pullX: 3,
        pullY: 8,
        ...bandOf(zone, at(boxes, node)),
        pinned: style.pinned,
        group: `${style.group} ${at(graph.nodes, node).tier}`,
      };
    });
    edge += at(heights, index) + between;
  });
}

/** Theses in a row, and under them the legs as an arch, or in rows where they are too many. */
function placeLegs(stage: Stage): void {
  const { cast, boxes, zones, width, places } = stage;
  const style: RowStyle = { sag: 0, group: "leg", pinned: true, most: Infinity, lean: 0.5 };
  placeRows(stage, cast.theses, zones.legs, { ...style, group: "thesis", lean: 0 });
  const zone = { top: zones.legs.top + rowsHeight(cast.theses, boxes, width), bottom: zones.legs.bottom };
  const [row, ...more] = wrapRows(cast.legs, boxes, width);
  if (!row || more.length > 0) {
    placeRows(stage, cast.legs, zone, style);
    return;
  }
  const height = zone.bottom - zone.top;
  spreadRow(row, boxes, width).forEach((x, index) => {
    const node = at(row, index);
    const aside = Math.abs((2 * x) / width - 1);
    places[node] = {
      x: width / 2 + (x - width / 2) * ARCH.span,
      y: zone.top + height * (ARCH.springing - ARCH.rise * (1 - aside * 1.5)),
      pullX: 6,
      pullY: 6,
      ...bandOf(zone, at(boxes, node)),
      pinned: true,
      group: "leg",
    };
  });
}

/** On the wings outside and below its leg; at the keystone above it, or between it and the company where it is linked to more. */
function placeSupporter({ graph, cast, boxes, zones, width, places }: Stage, node: number, leg: number): void {
  const home = at(places, leg);
  const side = sideOf(at(graph.nodes, leg).flow);
  const near = neighbours(graph, node);
  const joint = near.length > 2 || near.some((other) => cast.centre.includes(other));
  const lower = side !== 0 ? 0.4 : joint ? 0.45 : -0.3;
  places[node] = {
    x: home.x + side * 0.1 * width,
    y: home.y + lower * (zones.legs.bottom - zones.legs.top),
    pullX: side === 0 ? 0.8 : 2,
    pullY: 1,
    ...bandOf({ top: 0, bottom: zones.centre.bottom }, at(boxes, node)),
    pinned: false,
    group: "supporter",
  };
}

/** Anywhere below the company; their links draw them to where they belong. */
function placeSatellites({ cast, boxes, zones, width, places }: Stage): void {
  const zone = { top: zones.centre.bottom - 0.4 * (zones.centre.bottom - zones.centre.top), bottom: zones.work.bottom };
  for (const node of cast.satellites) {
    places[node] = {
      x: width / 2,
      y: (zones.work.top + zones.work.bottom) / 2,
      pullX: 0,
      pullY: 0,
      ...bandOf(zone, at(boxes, node)),
      pinned: false,
      group: "satellite",
    };
  }
}
