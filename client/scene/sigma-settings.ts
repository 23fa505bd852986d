import type { Settings } from "sigma/settings";
import { nearShapeScale } from "#contract/drawn-size.ts";
import { type Look, linkDisplay, nodeDisplay } from "./display.ts";
import type { DrawnLink, DrawnNode } from "./drawn-graph.ts";
import { LinkProgram } from "./link-program.ts";
import { ShapeProgram } from "./shape-program.ts";

interface Drawn {
  /** How many pixels of the screen one of the stored drawing takes. */
  readonly scale: () => number;
  /** How many things there are. */
  readonly count: () => number;
  readonly look: () => Look;
  /** Whether the camera is where it is moved to at once, and slides no further. */
  readonly calm: boolean;
}

/** Sigma divides by them: no time at all would lead nowhere. */
const AT_ONCE = { inertiaRatio: 0, inertiaDuration: 1, zoomDuration: 1, doubleClickZoomingDuration: 1 };

/**
 * Sigma with our own shapes and links, and without its labels: those stand on a layer of ours. All of `drawn` is asked anew. Ours
 * take the names of sigma's own programs, which a build leaves out (vite.sigma.ts).
 */
export function sigmaSettings({ scale, count, look, calm }: Drawn): Partial<Settings<DrawnNode, DrawnLink>> {
  return {
    allowInvalidContainer: true,
    nodeProgramClasses: { circle: ShapeProgram },
    edgeProgramClasses: { line: LinkProgram },
    defaultDrawNodeHover: () => undefined,
    renderLabels: false,
    renderEdgeLabels: false,
    enableCameraRotation: false,
    stagePadding: 0,
    minCameraRatio: 0.08,
    maxCameraRatio: 2.5,
    zIndex: true,
    zoomToSizeRatioFunction: (ratio) => 1 / nearShapeScale(scale(), count(), 1 / ratio),
    nodeReducer: (id, node) => nodeDisplay(id, node, look()),
    edgeReducer: (id, link) => linkDisplay(id, link, look()),
    ...(calm && AT_ONCE),
  };
}
