import type { Subgraph } from "#contract/subgraph.ts";
import { made } from "#scene/made.ts";
import { type ViewFilter, visibleRows } from "#view/visible-rows.ts";
import type { FrameWords } from "./frame-words.ts";

/** What is drawn as two tables, the entities and the links, without what the view leaves out. */
export function dataTables(subgraph: Subgraph, filter: ViewFilter, words: FrameWords): readonly HTMLElement[] {
  const { nodes, links, kinds, types } = subgraph;
  const rows = visibleRows(subgraph, filter);
  const entities = rows.nodes.map((row) => [
    [nodes.name[row], nodes.nameZh[row]].filter(Boolean).join(" "),
    words.kind(kinds[nodes.kind[row] ?? -1] ?? "", 1),
    nodes.figure[row] ?? "",
    nodes.degree[row] ?? 0,
  ]);
  const linked = rows.links.map((row) => [
    nodes.name[links.source[row] ?? -1] ?? "",
    types[links.type[row] ?? -1]?.label ?? "",
    nodes.name[links.target[row] ?? -1] ?? "",
    links.hedge[row] ?? "",
    links.claims[row] ?? 0,
  ]);
  return [table(words.entities, words.entityColumns, entities), table(words.links, words.linkColumns, linked)];
}

function table(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): HTMLTableElement {
  const head = made("tr", {}, ...columns.map((column) => made("th", { scope: "col", textContent: column })));
  const body = rows.map((cells) =>
    made(
      "tr",
      {},
      ...cells.map((cell) =>
        made("td", { className: typeof cell === "number" ? "number" : "", textContent: `${cell}` }),
      ),
    ),
  );
  const title = made("caption", { textContent: `${caption} · ${rows.length}` });
  return made("table", {}, title, made("thead", {}, head), made("tbody", {}, ...body));
}
