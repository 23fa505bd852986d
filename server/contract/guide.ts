import type { Point } from "./curve.ts";

/** What a drawing says of its own order, such as an axis or the name of a row; pixels of the stored frame, y downwards. */
export type Guide =
  | { readonly shape: "line"; readonly from: Point; readonly to: Point }
  | { readonly shape: "circle"; readonly at: Point; readonly radius: number }
  | { readonly shape: "words"; readonly at: Point; readonly text: string; readonly anchor: "start" | "middle" };
