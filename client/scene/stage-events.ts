import type Sigma from "sigma";
import type { Point } from "#contract/curve.ts";
import { listenToClicks } from "./click-control.ts";
import type { Look } from "./display.ts";
import type { DrawnLink, DrawnNode } from "./drawn-graph.ts";
import type { Reach } from "./growth.ts";
import { type CanvasPen, canvasPen } from "./pen.ts";
import type { Size } from "./picture-fit.ts";
import { watchRest } from "./sight.ts";

export interface StageEvents {
  /** Asked anew for every refresh, never kept. */
  readonly look: () => Look;
  /** After each frame, to draw what stands above the shapes. */
  readonly drawn: (pen: CanvasPen) => void;
  readonly clicked: (id: string | undefined) => void;
  readonly clickedTwice: (id: string) => void;
  readonly hovered: (id: string | undefined) => void;
  readonly moved: (point: Point) => void;
  /** The camera stands still; with nothing where it stands as it was left. */
  readonly rested: (reach: Reach | undefined) => void;
}

export interface StageOptions {
  readonly wheel: "zoom" | "page";
  readonly reducedMotion: boolean;
  readonly corner?: () => Size | undefined;
  readonly onUnavailable?: (reason: string) => void;
}

/** The canvas that stands above the shapes. */
const OVERLAY = "atlas";

/** Lays a canvas of our own above the shapes. */
export function raiseOverlay(sigma: Sigma<DrawnNode, DrawnLink>): void {
  const { hoverNodes, [OVERLAY]: overlay } = sigma.createCanvasContext(OVERLAY).getCanvases();
  if (overlay) hoverNodes?.after(overlay);
  sigma.resize(true);
}

/** Passes on what happens to a drawing, draws it once more, and heeds the loss of its WebGL contexts. */
export function listenToStage(
  sigma: Sigma<DrawnNode, DrawnLink>,
  events: StageEvents,
  { rested, lost }: { readonly rested: () => void; readonly lost: () => void },
): void {
  const canvases = sigma.getCanvases();
  const context = canvases[OVERLAY]?.getContext("2d");
  const pen = context && canvasPen(context);
  sigma.on("afterRender", () => pen && events.drawn(pen));
  listenToClicks(sigma, events.clicked, events.clickedTwice);
  sigma.on("enterNode", ({ node }) => events.hovered(node));
  sigma.on("leaveNode", () => events.hovered(undefined));
  sigma.on("moveBody", ({ event }) => events.moved(event));
  canvases.mouse?.addEventListener("mouseleave", () => events.hovered(undefined));
  for (const layer of ["edges", "nodes", "hoverNodes"]) canvases[layer]?.addEventListener("webglcontextlost", lost);
  sigma.on("kill", watchRest(sigma, rested));
  sigma.refresh();
}
