import { lensView } from "#view/view-state.ts";
import type { Atlas } from "./atlas.ts";

/** Goes to a lens as nobody has touched it; what is written in the console stays, and so does a view that stands beside. */
export function openLens(atlas: Pick<Atlas, "go" | "read">, id: string): void {
  const { query, beside } = atlas.read().view;
  atlas.go({ ...lensView(id), query, beside });
}
