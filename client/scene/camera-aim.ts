import type { DrawnGraph } from "./drawn-graph.ts";
import type { PictureFit, Size } from "./picture-fit.ts";

/** Where the camera stands, in shares of the container's longer side, y upwards; the ratio is what it shows of the picture. */
export interface CameraPlace {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
  readonly angle: number;
}

/** From here the fitted picture fills the container. */
export const WHOLE: CameraPlace = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };

/** What is around the lit things stays in sight: room for their labels, and for where they stand in the whole. */
const MARGIN = { share: 0.16, most: 130 } as const;
/** With so many square pixels for each entity a picture can be read as a whole, and is better left so. */
const ROOM_PX = 16_000;
/** Nearer than this the reader no longer sees what the picture is about. */
const LEAST_RATIO = 0.5;
/** A smaller change of size is not worth the movement. */
const MOST_RATIO = 0.85;

/**
 * The camera that has these entities of a dense picture, with what surrounds them, as large as it may; the whole picture where
 * there is room, where they take up most of it anyway, or where none is drawn. It never looks beyond the container's edges.
 */
export function aimAt(graph: DrawnGraph, ids: Iterable<string>, container: Size, fit: PictureFit): CameraPlace {
  const { width, height } = container;
  const places = [...ids].filter((id) => graph.hasNode(id)).map((id) => graph.getNodeAttributes(id));
  if (places.length === 0 || width * height > ROOM_PX * graph.order || width * height === 0) return WHOLE;
  const across = extent(places.map(({ x }) => fit.left + x * fit.scale));
  const down = extent(places.map(({ y }) => fit.top - y * fit.scale));
  const ratio = Math.max(across.length / innerOf(width), down.length / innerOf(height), LEAST_RATIO);
  if (ratio > MOST_RATIO) return WHOLE;
  const unit = Math.max(width, height);
  return {
    x: 0.5 + (within(across.middle, width, ratio) - width / 2) / unit,
    y: 0.5 - (within(down.middle, height, ratio) - height / 2) / unit,
    ratio,
    angle: 0,
  };
}

function extent(values: readonly number[]): { readonly length: number; readonly middle: number } {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return { length: most - least, middle: (least + most) / 2 };
}

/** What is left of a side when both margins are taken. */
function innerOf(side: number): number {
  return side - 2 * Math.min(MARGIN.most, MARGIN.share * side);
}

function within(middle: number, side: number, ratio: number): number {
  const reach = (ratio * side) / 2;
  return Math.min(side - reach, Math.max(reach, middle));
}
