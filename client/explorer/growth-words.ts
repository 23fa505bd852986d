import type { Subgraph } from "#contract/subgraph.ts";
import { counted } from "./wording.ts";

/** How many are told by name. */
const MOST_NAMES = 5;

/** What has come into a picture, or left it, in words; empty where the same is drawn. */
export function growthWords(before: Subgraph, after: Subgraph): string {
  const [had, has] = [new Set(before.nodes.id), new Set(after.nodes.id)];
  const came = after.nodes.id.flatMap((id, row) => (had.has(id) ? [] : [after.nodes.name[row] ?? id]));
  const left = before.nodes.id.filter((id) => !has.has(id)).length;
  const names = came.slice(0, MOST_NAMES).join(", ");
  const others = came.length > MOST_NAMES ? ` and ${came.length - MOST_NAMES} more` : "";
  const links = after.links.source.length - before.links.source.length;
  return [
    ...(came.length > 0 ? [`${counted(came.length, "entity", "entities")} drawn in addition: ${names}${others}.`] : []),
    ...(left > 0 ? [`${counted(left, "entity", "entities")} taken out.`] : []),
    ...(came.length + left > 0 && links !== 0
      ? [`${counted(Math.abs(links), "link")} ${links > 0 ? "more" : "fewer"}.`]
      : []),
    ...(came.length + left === 0 && links > 0 ? [`${counted(links, "link")} drawn in addition.`] : []),
  ].join(" ");
}
