import { LEAST_SCALE, TIER_STYLES, type Tier } from "./drawing.ts";
import type { Frame } from "./kinds.ts";

/** Text as large as the fitted frame, within what can be read and what looks calm. */
export function fontScaleOf(fitted: number): number {
  return Math.min(1.15, Math.max(LEAST_SCALE.text, fitted));
}

/** So many shapes have room beside each other on a screen; of more, all are smaller. */
const ROOMY = 1_500;

/**
 * Shapes as large as the fitted frame, within the same sort of bounds.
 *
 * @param count how many there are
 */
export function shapeScaleOf(fitted: number, count = 0): number {
  return Math.min(1.4, Math.max(LEAST_SCALE.shape, fitted)) * Math.sqrt(ROOMY / Math.max(ROOMY, count));
}

/** The same from so many times nearer: shapes grow more slowly than what lies between them, but first to their usual size. */
export function nearShapeScale(fitted: number, count: number, nearness: number): number {
  const grown = Math.sqrt(nearness);
  return Math.min(shapeScaleOf(fitted) * grown, shapeScaleOf(fitted, count) * Math.max(nearness ** 0.75, grown));
}

/** A degree from which on a thing is drawn as large as its tier allows. */
const MANY_LINKS = 16;

/** The tier of a column of an answer; what is none of the four is the last. */
export function tierOf(value: number | undefined): Tier {
  return value === 1 || value === 2 || value === 3 ? value : 4;
}

/** Half the width of a shape. Within its tier a thing with more links is larger; never larger than the layout left room for. */
export function radiusOf(tier: Tier, degree: number, frame: Frame): number {
  const share = tier === 1 ? 1 : 0.82 + 0.18 * Math.min(1, Math.log1p(degree) / Math.log1p(MANY_LINKS));
  return TIER_STYLES[frame][tier].radius * share;
}
