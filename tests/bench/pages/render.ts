import type { Look, OpenRender, PlacedGraph, RenderView } from "./render-view.ts";

/* Draws one graph with one library and measures its frames, each until all that was asked for is on the canvases. */

const LIBRARIES: Readonly<Record<string, () => Promise<OpenRender>>> = {
  ours: async () => (await import("./render-ours.ts")).ours(),
  sigma: async () => (await import("./render-sigma.ts")).openSigma,
  "force-graph": async () => (await import("./render-force-graph.ts")).openForceGraph,
  "vis-network": async () => (await import("./render-vis-network.ts")).openVisNetwork,
  cytoscape: async () => (await import("./render-cytoscape.ts")).openCytoscape,
};

declare global {
  interface Window {
    /** Milliseconds from a graph to its first frame; one library and graph a page. */
    firstFrameMs(library: string, graph: PlacedGraph): Promise<number>;
    /** Milliseconds of each frame, one for each place to look at; ends early where all of them take longer than `mostMs`. */
    framesMs(looks: readonly Look[], mostMs: number): Promise<number[]>;
    /** The same looks, one a frame, without waiting for what is drawn; how many there was time for. */
    runThrough(looks: readonly Look[], mostMs: number): Promise<number>;
    /** Milliseconds from the last frame of a movement to a picture that no longer changes, where a page says so. */
    settledMs(): Promise<number>;
  }
}

let view: RenderView | undefined;

window.firstFrameMs = async (library, graph) => {
  const open = await LIBRARIES[library]?.();
  const host = document.getElementById("picture");
  if (!open || !host) throw new Error(`There is no ${library}.`);
  const begun = performance.now();
  view = open(host, graph);
  await view.begun?.();
  await drawn();
  return performance.now() - begun;
};

window.framesMs = async (looks, mostMs) => {
  const frames: number[] = [];
  const begun = performance.now();
  for (const look of looks) {
    const from = performance.now();
    view?.lookAt(look);
    await drawn();
    frames.push(performance.now() - from);
    if (performance.now() - begun > mostMs && frames.length > 1) break;
  }
  return frames;
};

window.runThrough = async (looks, mostMs) => {
  const begun = performance.now();
  let frames = 0;
  for (const look of looks) {
    if (frames > 1 && performance.now() - begun > mostMs) break;
    view?.lookAt(look);
    await nextFrame();
    frames += 1;
  }
  return frames;
};

window.settledMs = async () => {
  const begun = performance.now();
  while (document.querySelector("[data-drawn=moving], [data-sketch]")) await nextFrame();
  await drawn();
  return performance.now() - begun;
};

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}

/** What was asked for before is drawn in the next frame, before this; reading a pixel waits until it is there. */
async function drawn(): Promise<void> {
  await nextFrame();
  for (const canvas of document.querySelectorAll("canvas")) {
    if (canvas.style.display === "none" || canvas.width === 0) continue;
    const gl = canvas.getContext("webgl2") ?? canvas.getContext("webgl");
    if (gl) gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
    else canvas.getContext("2d")?.getImageData(0, 0, 1, 1);
  }
}
