import type { Node, Relationship } from "neo4j-driver";
import * as z from "zod";
import type { Addition } from "#contract/addition.ts";
import { pathStatement } from "./path-statement.ts";
import type { Reader } from "./read-rows.ts";
import { LensRow } from "./subgraph.ts";

const LinksRow = z.object({ links: LensRow.shape.links });

/**
 * A lens's row, then for each addition the row with what it adds behind all before, and all that links it to what was drawn.
 * What is not there adds nothing. Where the lens left nothing out, the total grows with what is shown.
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
    const cypher = statement === "paths" ? await pathStatement(reader, statements) : statements.get(statement);
    const [found] = await reader.rows(cypher ?? "", params, LensRow);
    const newcomers = (found?.entities ?? []).filter(({ elementId }) => !entities.has(elementId));
    for (const node of newcomers) entities.set(node.elementId, node);
    const asked = { newcomers: newcomers.map(idOf), drawn: [...entities.values()].map(idOf) };
    const among =
      newcomers.length === 0 ? [] : await reader.rows(statements.get("links-between") ?? "", asked, LinksRow);
    for (const link of [found ?? { links: [] }, ...among].flatMap((one) => one.links)) links.set(link.elementId, link);
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

function idOf({ properties }: Node): string {
  return String(properties.id);
}

function grownTotal(total: number, shown: number, grown: number): number {
  return total <= shown ? grown : Math.max(total, grown);
}
