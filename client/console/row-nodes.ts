import { foundGraph } from "./found-graph.ts";
import { drawnId } from "./picture-rows.ts";
import type { Row } from "./query-run.ts";

const known = new WeakMap<Row, readonly string[]>();

/** The ids under which the nodes of a row are drawn; looked for once for each row. */
export function drawnIdsOf(row: Row): readonly string[] {
  const before = known.get(row);
  if (before) return before;
  const ids = [...foundGraph([row]).nodes.values()].map(drawnId);
  known.set(row, ids);
  return ids;
}
