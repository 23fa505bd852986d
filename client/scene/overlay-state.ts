import type { Point } from "#contract/curve.ts";
import type { Guide } from "#contract/guide.ts";
import type { Frame } from "#contract/kinds.ts";
import type { Palette } from "#contract/palette.ts";
import type { PictureLooks } from "#view/picture-style.ts";
import type { DrawnGraph } from "./drawn-graph.ts";
import type { Lit } from "./focus.ts";
import type { Size } from "./picture-fit.ts";
import type { Visibility } from "./visibility.ts";

/** All that the overlay needs to know of the moment; places and radii are CSS pixels on the screen. */
export interface OverlayState {
  readonly graph: DrawnGraph;
  readonly palette: Palette;
  /** By which rules of style it is drawn, where any is chosen. */
  readonly looks: PictureLooks | undefined;
  readonly frame: Frame;
  readonly scale: number;
  /** Of the screen. */
  readonly size: Size;
  /** Of the drawing that is fitted into it, in the pixels of the graph's places. */
  readonly stored: Size;
  readonly guides: readonly Guide[];
  /** What stands over the upper right corner. */
  readonly corner: Size | undefined;
  /** Entities in drawing order, most important first, without hidden ones. */
  readonly order: readonly string[];
  readonly links: readonly string[];
  /** Those whose names are written before all others. */
  readonly prominent: ReadonlySet<string>;
  readonly lit: Lit | undefined;
  readonly visible: Visibility;
  /** The first is the one whose details are shown. */
  readonly selected: readonly string[];
  readonly pinned: ReadonlySet<string>;
  readonly cursor: string | undefined;
  readonly hovered: string | undefined;
  readonly hoveredLink: string | undefined;
  readonly placeOf: (id: string) => Point;
  readonly radiusOf: (id: string) => number;
  /** Where a point of the drawing is, whose pixels count downwards. */
  readonly pointAt: (point: Point) => Point;
}
