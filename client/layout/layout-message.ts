import type { LayoutResult, LayoutTask } from "./layout-task.ts";

/** What the worker is told. */
export type LayoutRequest = LayoutTask;

/** What it says: now and then how far it is, from 0 to 1; in the end the drawing. */
export type LayoutReport = { readonly share: number } | { readonly result: LayoutResult };
