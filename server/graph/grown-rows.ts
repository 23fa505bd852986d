import type { Node, Relationship } from "neo4j-driver";
import type { Expansion } from "#contract/expansion.ts";
import type { Reader } from "./read-rows.ts";
import { LensRow } from "./subgraph.ts";

/**
 * A lens's row, then for each of its expansions the row with the neighbours that it adds behind all before. An entity that
 * is not there adds nothing. Where the lens left nothing out, the total grows with what is shown.
 *
 * @param cypher the statement of one expansion
 */
export async function grownRows(
  reader: Reader,
  cypher: string,
  row: LensRow,
  expansions: readonly Expansion[],
): Promise<[LensRow, ...LensRow[]]> {
  const entities = new Map(row.entities.map((node): [string, Node] => [node.elementId, node]));
  const links = new Map(row.links.map((link): [string, Relationship] => [link.elementId, link]));
  const rows: [LensRow, ...LensRow[]] = [row];
  for (const expansion of expansions) {
    const [found] = await reader.rows(cypher, { ...expansion }, LensRow);
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
