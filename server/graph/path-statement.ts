import * as z from "zod";
import type { Reader } from "./read-rows.ts";

const HubsRow = z.object({ any: z.boolean() });

/**
 * The statement that finds ways in the graph as it is: past entities of thousands of links another one, that answers in time.
 *
 * @param statements of cypher/lookups by name
 */
export async function pathStatement(reader: Reader, statements: ReadonlyMap<string, string>): Promise<string> {
  const [hubs] = await reader.rows(statements.get("hubs") ?? "", {}, HubsRow);
  return statements.get(hubs?.any ? "paths-past-hubs" : "paths") ?? "";
}
