import type { Guide } from "#contract/guide.ts";
import type { LayoutName } from "#contract/layout-names.ts";
import type { Extents } from "./places.ts";

/** Places that may not change, in pixels. */
export interface FixedPlaces {
  readonly node: Uint32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** A drawing to be made: plain columns, so that a worker can be handed it. All sizes are pixels. */
export interface LayoutTask {
  readonly name: LayoutName;
  readonly seed: number;
  /** Whether there is to be room for every name. */
  readonly spread: boolean;
  readonly count: number;
  /** Ends of the links. */
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  /** What shapes take up with a little air. */
  readonly shapes: Extents;
  /** What shapes take up with the names under them. */
  readonly labels: Extents;
  /** Where things are now. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Of the frame that is filled at the least. */
  readonly width: number;
  readonly height: number;
  /** By node, for communities too where they are headed by it. */
  readonly names: readonly string[];
  /** The group of each node, as an index into `groupNames`. */
  readonly group: Uint32Array;
  readonly groupNames: readonly string[];
  /** The row of each node, as an index into `layerNames`; without names rows follow the links. */
  readonly layer: Uint32Array;
  readonly layerNames: readonly string[];
  /** Days since 1970; NaN where none is known. */
  readonly day: Float64Array;
  /** What a radial layout is around. */
  readonly centre: number;
  readonly fixed: FixedPlaces;
}

/** A drawing that was made: places by node in a frame of a size. */
export interface LayoutResult {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly width: number;
  readonly height: number;
  readonly guides: readonly Guide[];
}
