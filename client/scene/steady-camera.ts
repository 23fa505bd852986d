import type Sigma from "sigma";
import { isHeavy } from "./drawing-cost.ts";
import type { DrawnGraph, DrawnLink, DrawnNode } from "./drawn-graph.ts";
import type { Motion } from "./motion.ts";

type Drawing = Sigma<DrawnNode, DrawnLink>;

const steadied = new WeakMap<Drawing, Motion>();
/** What each drawing is to show when what steadies it has come. */
const awaited = new WeakMap<Drawing, DrawnGraph>();

/**
 * Gives a drawing another graph, and sees to it that the camera moves over a large one as over a small one, and that it is seen
 * at once. What does it is fetched only where a graph might be too large, so that those who show small ones need not carry it.
 *
 * @param framed told of each frame that is drawn while the camera moves
 */
export function steadyCamera(sigma: Drawing, graph: DrawnGraph, framed: () => void): void {
  const motion = steadied.get(sigma);
  if (motion) motion.show(graph);
  else if (isHeavy(graph.size, true)) void steady(sigma, graph, framed);
  else {
    awaited.delete(sigma);
    sigma.setGraph(graph);
  }
}

async function steady(sigma: Drawing, graph: DrawnGraph, framed: () => void): Promise<void> {
  const isFirst = !awaited.has(sigma);
  awaited.set(sigma, graph);
  if (!isFirst) return;
  sigma.once("kill", () => awaited.delete(sigma));
  const module = await import("./motion.ts").catch(() => undefined);
  const wanted = awaited.get(sigma);
  if (!wanted) return;
  awaited.delete(sigma);
  const gl = sigma.getCanvases().hoverNodes?.getContext("webgl2");
  if (!module || !gl || gl.isContextLost()) {
    sigma.setGraph(wanted);
    return;
  }
  const motion = new module.Motion(sigma, gl, framed);
  steadied.set(sigma, motion);
  motion.show(wanted);
}
