/** A graph with places, pixels of a drawing whose y counts downwards. */
export interface PlacedGraph {
  readonly width: number;
  readonly height: number;
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/** Where to look: the middle of the screen in the drawing, and how many times nearer than where all of it fits. */
export interface Look {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** A drawing in a page. */
export interface RenderView {
  /** At once, without a movement of its own; it is drawn in the next frame. */
  lookAt(look: Look): void;
  /** Where the first frame is not drawn in the next frame of the page: when it is. */
  begun?(): Promise<void>;
}

/** Draws a graph in a host of a known size; what it has to fetch is there already. */
export type OpenRender = (host: HTMLElement, graph: PlacedGraph) => RenderView;

/** Pixels of the screen for one of the drawing where all of it fits. */
export function fitScale(host: HTMLElement, { width, height }: PlacedGraph): number {
  return Math.min(host.clientWidth / width, host.clientHeight / height);
}
