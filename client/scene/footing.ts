import type Sigma from "sigma";
import type { DrawnLink, DrawnNode } from "./drawn-graph.ts";

type Drawing = Sigma<DrawnNode, DrawnLink>;

/** Where sigma's places stand on the screen: CSS pixels a unit, and where its origin is; y counts downwards there. */
export interface Footing {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Whether two are the same but for so many pixels and such a share of the scale. */
export function isNear(one: Footing, other: Footing, pixels: number, scale: number): boolean {
  const far = Math.max(Math.abs(one.left - other.left), Math.abs(one.top - other.top));
  return far <= pixels && Math.abs(one.scale / other.scale - 1) <= scale;
}

/** Where they stand by the camera as it is now. */
export function footingOf(sigma: Drawing): Footing {
  const cameraState = sigma.getCamera().getState();
  const origin = sigma.framedGraphToViewport({ x: 0, y: 0 }, { cameraState });
  const unit = sigma.framedGraphToViewport({ x: 1, y: 0 }, { cameraState });
  return { scale: unit.x - origin.x, left: origin.x, top: origin.y, ...sigma.getDimensions() };
}

/** The same as a matrix of sigma's, from its places to clip space. */
export function matrixOf({ scale, left, top, width, height }: Footing): Float32Array {
  const [across, up] = [(2 * scale) / width, (2 * scale) / height];
  return new Float32Array([across, 0, 0, 0, up, 0, (2 * left) / width - 1, 1 - (2 * top) / height, 1]);
}

/** The same for what is drawn lightly. */
export function lightView(sigma: Drawing, footing: Footing) {
  const matrix = matrixOf(footing);
  const [across = 1, , , , up = 1, , left = 0, top = 0] = matrix;
  const pixels = sigma.scaleSize(1) * (sigma.getRenderParams().pixelRatio || 1);
  return { across: [across, left], up: [up, top], pixels } as const;
}

/** What moves, in CSS, what was drawn from one place to where it stands from another; empty where it is there. */
export function transformTo(now: Footing, then: Footing): string {
  const factor = now.scale / then.scale;
  const [left, top] = [now.left - then.left * factor, now.top - then.top * factor];
  const isThere = factor === 1 && left === 0 && top === 0;
  return isThere ? "" : `matrix(${factor},0,0,${factor},${left},${top})`;
}
