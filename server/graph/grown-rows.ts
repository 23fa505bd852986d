import type { Node, Relationship } from "neo4j-driver";
import type { Addition } from "#contract/addition.ts";
import type { Reader } from "./read-rows.ts";
import { LensRow } from "./subgraph.ts";

/**
 * A lens's row, then for each addition the row with what it adds behind all before. What is not there adds nothing. Where the lens left nothing out, the total grows with what is shown.
 *
 * @param statements by name
 */
export async function grownRows(
  reader: Reader,
  statements: ReadonlyMap<string, string>,
  row: LensRow,
  additions: readonly Addition[],
): Promise<[LensRow, ...LensRow[]]> {
  const entities = new Map(row.entities.map((node): [string, Node] => [node.elementId, node]));
  const links = new Map(row.links.map((link): [string, Relationship] => [link.elementId, link]));
  const rows: [LensRow, ...LensRow[]] = [row];
  for (const { statement, params } of additions) {
    const [found] = await reader.rows(statements.get(statement) ?? "", params, LensRow);
    for (const node of found?.entities ?? []) if (!entities.has(node.elementId)) entities.set(node.elementId, node);
    for (const link of found?.links ?? []) links.set(link.elementId, link);
    rows.push({
      ...row,
      entities: [...entities.values()],
      links: [...links.values()],
      entityTotal: grownTotal(row.entityTotal, row.entities.length, entities.size),
      linkTotal: grownTotal(row.linkTotal, row.links.length, links.size),
    });
  }
  return rows;
}

function grownTotal(total: number, shown: number, grown: number): number {
  return total <= shown ? grown : Math.max(total, grown);
}
