import type { Point } from "#contract/curve.ts";
import type { DrawnGraph } from "./drawn-graph.ts";
import {
  type DisplayData,
  END_FLOATS,
  type LightColumns,
  lightColumns,
  POINT_FLOATS,
  placeLine,
} from "./light-columns.ts";
import type { PlaceSizes } from "./pick-by-place.ts";
import { atOnce, inSlices } from "./slices.ts";

/** Where the columns of a picture are drawn. */
interface Drawing {
  load(columns: LightColumns): void;
  change(what: "points" | "lines", first: number, count: number): void;
}

const NOTHING = { points: new Float32Array(), pointCount: 0, pointIds: [] } as const;
const BESIDE_PX = 3;

/** What is drawn lightly of a graph; of what is moved in it by hand, only that is changed. */
export class LightPicture {
  readonly #drawing: Drawing;
  #graph: DrawnGraph | undefined;
  #columns: LightColumns | undefined;
  /** Where each point and each line begins among its floats; made when something is moved. */
  #begins: { readonly points: ReadonlyMap<string, number>; readonly lines: ReadonlyMap<string, number> } | undefined;

  #leaveOff: () => void = () => undefined;

  constructor(drawing: Drawing) {
    this.#drawing = drawing;
  }

  load(graph: DrawnGraph, data: DisplayData): void {
    this.leaveOff();
    atOnce(this.#loading(graph, data));
  }

  /** The same in short tasks; until the last, it stays what it was. Told of when that is done. */
  prepare(graph: DrawnGraph, data: DisplayData, done: () => void): void {
    this.leaveOff();
    this.#leaveOff = inSlices(this.#loading(graph, data), done, () => undefined);
  }

  /** Nothing more is prepared. */
  leaveOff(): void {
    this.#leaveOff();
  }

  *#loading(graph: DrawnGraph, data: DisplayData): Generator<void, void> {
    const columns = yield* lightColumns(graph, data);
    this.#graph = graph;
    this.#columns = columns;
    this.#begins = undefined;
    this.#drawing.load(columns);
  }

  /** What is at a place, the uppermost of several; a little beside a shape still means it. */
  at({ x, y }: Point, { pixel, radius }: PlaceSizes): { readonly id: string | undefined } {
    const { points, pointCount, pointIds } = this.#columns ?? NOTHING;
    for (let nth = pointCount - 1; nth >= 0; nth--) {
      const at = nth * POINT_FLOATS;
      const reach = ((points[at + 2] ?? 0) * radius + BESIDE_PX) * pixel;
      const [across, up] = [(points[at] ?? 0) - x, (points[at + 1] ?? 0) - y];
      if (across * across + up * up <= reach * reach) return { id: pointIds[nth] };
    }
    return { id: undefined };
  }

  /** Puts things, and the links that they have, to where they are now. */
  move(ids: Iterable<string>, placeOf: (id: string) => Point): void {
    const [graph, columns] = [this.#graph, this.#columns];
    if (!graph || !columns) return;
    this.#begins ??= beginsOf(graph, columns);
    const { points, lines, pieces } = columns;
    const links = new Set<string>();
    for (const id of ids) {
      const at = this.#begins.points.get(id);
      if (at === undefined) continue;
      ({ x: points[at], y: points[at + 1] } = placeOf(id));
      this.#drawing.change("points", at, 2);
      for (const link of graph.edges(id)) links.add(link);
    }
    for (const link of links) {
      const at = this.#begins.lines.get(link);
      if (at === undefined) continue;
      const [from, to] = graph.extremities(link);
      const ends = { source: placeOf(from), target: placeOf(to), bend: graph.getEdgeAttribute(link, "bend") };
      placeLine(lines, at, ends, pieces);
      this.#drawing.change("lines", at, pieces * 2 * END_FLOATS);
    }
  }
}

function beginsOf(graph: DrawnGraph, { pointIds, lineLinks, pieces }: LightColumns) {
  const links = graph.edges();
  const lineFloats = pieces * 2 * END_FLOATS;
  return {
    points: new Map(pointIds.map((id, nth) => [id, nth * POINT_FLOATS])),
    lines: new Map(lineLinks.map((link, nth) => [links[link] ?? "", nth * lineFloats])),
  };
}
