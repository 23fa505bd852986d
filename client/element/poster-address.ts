import type { Theme } from "#contract/palette.ts";
import type { Size } from "#scene/picture-fit.ts";
import { addressAt } from "./view-source.ts";

/** Posters are asked for in steps, so that the atlas draws few of them. */
const STEP_PX = 20;
const LEAST_PX = 200;
const MOST_PX = 2000;

/** Where the atlas draws a view as a still picture, as large as it stands in the page. */
export function posterAddress(server: string, view: string, { width, height }: Size, theme: Theme): string {
  const inSteps = (pixels: number) =>
    String(Math.min(MOST_PX, Math.max(LEAST_PX, Math.round(pixels / STEP_PX) * STEP_PX)));
  const size = { width: inSteps(width), height: inSteps(height) };
  return addressAt(server, "/picture.svg", view, { ...size, theme, words: "none" });
}
