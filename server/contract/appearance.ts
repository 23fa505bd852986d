import type { EntityKind, Flow } from "./kinds.ts";
import { type Mark, markColour } from "./mark.ts";
import type { Palette } from "./palette.ts";

/** Kinds are told apart by shape; colour is kept for what flows. */
export const SHAPES = ["disc", "square", "diamond", "triangle", "hexagon", "marker"] as const;
export type Shape = (typeof SHAPES)[number];

type Ink = "ink" | "slate" | "soft" | "paper" | "flow";

interface Appearance {
  readonly shape: Shape;
  readonly fill: Ink;
  readonly stroke: Ink;
  /** Share of the radius. */
  readonly strokeShare: number;
}

const APPEARANCES: Readonly<Record<EntityKind, Appearance>> = {
  thesis: { shape: "disc", fill: "paper", stroke: "ink", strokeShare: 0.28 },
  leg: { shape: "disc", fill: "paper", stroke: "flow", strokeShare: 0.2 },
  company: { shape: "disc", fill: "ink", stroke: "ink", strokeShare: 0 },
  business: { shape: "disc", fill: "paper", stroke: "ink", strokeShare: 0.17 },
  initiative: { shape: "square", fill: "slate", stroke: "slate", strokeShare: 0 },
  product: { shape: "diamond", fill: "slate", stroke: "slate", strokeShare: 0 },
  market: { shape: "triangle", fill: "ink", stroke: "ink", strokeShare: 0 },
  event: { shape: "hexagon", fill: "paper", stroke: "slate", strokeShare: 0.24 },
  concept: { shape: "disc", fill: "paper", stroke: "soft", strokeShare: 0.22 },
  place: { shape: "marker", fill: "soft", stroke: "soft", strokeShare: 0 },
};
/** For labels of some other database: greys, in all shapes, none of them a look of ours but where many are needed. */
const OTHERS: readonly Appearance[] = SHAPES.flatMap((shape): readonly Appearance[] => [
  { shape, fill: "soft", stroke: "soft", strokeShare: 0 },
  { shape, fill: "paper", stroke: "slate", strokeShare: 0.3 },
  { shape, fill: "soft", stroke: "ink", strokeShare: 0.22 },
]);

const PLAIN: Appearance = { shape: "disc", fill: "soft", stroke: "soft", strokeShare: 0 };

/** A thinner rim would hardly show its colour. */
const LEAST_MARKED = 0.36;

export interface Paint {
  readonly shape: Shape;
  readonly fill: string;
  readonly stroke: string;
  readonly strokeShare: number;
}

/**
 * How an entity is drawn; the canvas, the legend and exported pictures all ask here.
 *
 * @param look which of the looks for others a kind has that is not the atlas's own; see client/scene/stranger-looks.ts
 * @param mark what a chosen rule says of it by colour; it keeps its shape, and is hollow or filled as ever
 */
export function paintOf(kind: string, flow: Flow, palette: Palette, look = 0, mark?: Mark): Paint {
  const { shape, fill, stroke, strokeShare } = isKind(kind) ? APPEARANCES[kind] : (OTHERS[look] ?? PLAIN);
  if (mark) {
    const marked = markColour(mark, palette);
    const isHollow = fill === "paper";
    const share = isHollow ? Math.max(strokeShare, LEAST_MARKED) : strokeShare;
    return { shape, fill: isHollow ? palette.paper : marked, stroke: marked, strokeShare: share };
  }
  const colour = (ink: Ink) => (ink === "flow" ? palette.flows[flow] : palette[ink]);
  return { shape, fill: colour(fill), stroke: colour(stroke), strokeShare };
}

function isKind(kind: string): kind is EntityKind {
  return Object.hasOwn(APPEARANCES, kind);
}

/** Corners of the straight-edged shapes within a circle of radius 1, y downwards; discs and squares have none. */
export const CORNERS: Readonly<Partial<Record<Shape, readonly (readonly [number, number])[]>>> = {
  diamond: [
    [0, -1.1],
    [1.1, 0],
    [0, 1.1],
    [-1.1, 0],
  ],
  triangle: [
    [0, -1],
    [1.05, 0.85],
    [-1.05, 0.85],
  ],
  hexagon: [
    [-0.5, -0.87],
    [0.5, -0.87],
    [1, 0],
    [0.5, 0.87],
    [-0.5, 0.87],
    [-1, 0],
  ],
  marker: [
    [0, 1.1],
    [-0.9, -0.7],
    [0.9, -0.7],
  ],
};
