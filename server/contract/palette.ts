import type { Flow } from "./kinds.ts";

export type Theme = "light" | "dark";

/** The colours of the drawing; the same values stand as CSS variables in client/scene/paper.css. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly hair: string;
  readonly slate: string;
  readonly warn: string;
  readonly flows: Readonly<Record<Flow, string>>;
  /** For what a chosen rule of style tells apart; no two look alike to any kind of colour blindness. */
  readonly classes: readonly string[];
  /** For numbers, from few to many: ever darker, or ever lighter in the dark. */
  readonly steps: readonly string[];
}

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    paper: "#fbfaf6",
    ink: "#1c2430",
    soft: "#5b6675",
    hair: "#cfcabd",
    slate: "#334155",
    warn: "#b91c1c",
    flows: { none: "#848c98", money: "#b45309", data: "#0f766e", computing: "#1d4ed8" },
    classes: ["#3198d6", "#a29015", "#75183f", "#185a03", "#b45054", "#3823a2", "#7a5476", "#4961c7"],
    steps: ["#b48745", "#a3623b", "#873f3b", "#631d44", "#300a38"],
  },
  dark: {
    paper: "#12161c",
    ink: "#e9e6df",
    soft: "#9aa5b4",
    hair: "#3a4452",
    slate: "#b8c4d6",
    warn: "#ff8a80",
    flows: { none: "#6d7888", money: "#f0a24b", data: "#4fc9ba", computing: "#7aa7ff" },
    classes: ["#7de8ee", "#bb9725", "#c25c5f", "#6eaa95", "#edd643", "#935edf", "#c5deae", "#ad9ffa"],
    steps: ["#685c81", "#a26f9d", "#de8585", "#f9b379", "#f8e8ab"],
  },
};
