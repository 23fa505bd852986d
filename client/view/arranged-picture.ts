import type { Subgraph } from "#contract/subgraph.ts";
import type { Arrangement } from "./arrangement.ts";

/** A drawing with everything where it was moved to; the same where nothing was. */
export function arrangedPicture(picture: Subgraph, { moved }: Pick<Arrangement, "moved">): Subgraph {
  const { nodes } = picture;
  if (!nodes.id.some((id) => id in moved)) return picture;
  const stepOf = (row: number) => moved[nodes.id[row] ?? ""];
  const x = nodes.x.map((place, row) => place + (stepOf(row)?.x ?? 0));
  const y = nodes.y.map((place, row) => place + (stepOf(row)?.y ?? 0));
  return { ...picture, nodes: { ...nodes, x, y } };
}
