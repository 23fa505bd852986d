import type Sigma from "sigma";
import { isHeavy } from "./drawing-cost.ts";
import type { DrawnLink, DrawnNode } from "./drawn-graph.ts";
import type { Motion } from "./motion.ts";

const steadied = new WeakMap<object, Motion>();

/**
 * Sees to it that the camera moves over a large picture as over a small one. What does it is fetched only where a picture might
 * be too large, so that those who show small ones need not carry it.
 *
 * @param framed told of each frame that is drawn while the camera moves
 */
export async function steadyCamera(sigma: Sigma<DrawnNode, DrawnLink>, framed: () => void): Promise<void> {
  if (steadied.has(sigma) || !isHeavy(sigma.getGraph().size, true)) return;
  const { Motion } = await import("./motion.ts");
  const gl = sigma.getCanvases().hoverNodes?.getContext("webgl2");
  // Meanwhile it may be gone, and its container with it.
  if (gl && !gl.isContextLost() && sigma.getContainer().isConnected && !steadied.has(sigma))
    steadied.set(sigma, new Motion(sigma, gl, framed));
}
