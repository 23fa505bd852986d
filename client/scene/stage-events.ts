import type Sigma from "sigma";
import type { Point } from "#contract/curve.ts";
import { listenToClicks } from "./click-control.ts";
import type { Look } from "./display.ts";
import type { DrawnLink, DrawnNode } from "./drawn-graph.ts";
import type { Reach } from "./growth.ts";
import { type CanvasPen, canvasPen } from "./pen.ts";
import type { Size } from "./picture-fit.ts";
import { watchRest } from "./sight.ts";
import type { steadyCamera } from "./steady-camera.ts";

type Pens = readonly [pen: CanvasPen, under: CanvasPen | undefined];

export interface StageEvents {
  /** Asked anew for every refresh, never kept. */
  readonly look: () => Look;
  /** After each frame, to draw what stands above the shapes, and what lies under everything. */
  readonly drawn: (...pens: Pens) => void;
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
  readonly onFrame?: () => void;
  readonly steadyCamera?: typeof steadyCamera;
}

const OVERLAY = "atlas";
const UNDERLAY = "atlas-guides";

/** Lays canvases of our own above the shapes and under everything. */
export function raiseOverlay(sigma: Sigma<DrawnNode, DrawnLink>): void {
  sigma.createCanvasContext(OVERLAY).createCanvasContext(UNDERLAY);
  const { hoverNodes, edges, [OVERLAY]: overlay, [UNDERLAY]: underlay } = sigma.getCanvases();
  if (overlay) hoverNodes?.after(overlay);
  if (underlay) edges?.before(underlay);
  sigma.resize(true);
}

/** Passes on what happens to a drawing, and heeds the loss of its WebGL contexts. */
export function listenToStage(
  sigma: Sigma<DrawnNode, DrawnLink>,
  events: StageEvents,
  {
    drawn,
    rested,
    lost,
  }: { readonly drawn: (...pens: Pens) => void; readonly rested: () => void; readonly lost: () => void },
): void {
  const canvases = sigma.getCanvases();
  const [pen, under] = [OVERLAY, UNDERLAY].map((layer) => {
    const context = canvases[layer]?.getContext("2d");
    return context ? canvasPen(context) : undefined;
  });
  sigma.on("afterRender", () => pen && drawn(pen, under));
  listenToClicks(sigma, events.clicked, events.clickedTwice);
  sigma.on("enterNode", ({ node }) => events.hovered(node));
  sigma.on("leaveNode", () => events.hovered(undefined));
  sigma.on("moveBody", ({ event }) => events.moved(event));
  canvases.mouse?.addEventListener("mouseleave", () => events.hovered(undefined));
  for (const layer of ["edges", "nodes", "hoverNodes"]) canvases[layer]?.addEventListener("webglcontextlost", lost);
  sigma.on("kill", watchRest(sigma, rested));
}
