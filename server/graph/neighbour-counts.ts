import * as z from "zod";
import type { NeighbourCounts } from "#contract/expansion.ts";
import { FLOWS } from "#contract/kinds.ts";
import { Problem } from "#server/problem.ts";
import { dropNulls, Ref } from "./claim-row.ts";
import { datasetHash, type Lookups, statement } from "./lens-answer.ts";
import type { Reader } from "./read-rows.ts";

/** As in neighbour-counts.cypher. */
const MOST_COUNTED = 100_000;

const CountsRow = z.object({
  entity: Ref,
  groups: z.array(
    z.preprocess(
      dropNulls,
      z.object({
        type: z.string(),
        out: z.boolean(),
        label: z.string().optional(),
        inverse: z.string().optional(),
        flows: z.array(z.enum(FLOWS)),
        links: z.int(),
        entities: z.int(),
      }),
    ),
  ),
});

/**
 * How many links an entity has, by type and direction; none of them is fetched.
 *
 * @throws Problem "unknown-entity"
 */
export async function readNeighbourCounts(reader: Reader, lookups: Lookups, id: string): Promise<NeighbourCounts> {
  const [row] = await reader.rows(statement(lookups, "neighbour-counts"), { id }, CountsRow);
  if (!row) {
    throw new Problem("unknown-entity", `There is no entity ${id}. Look it up with /api/search?q=… and use its id.`);
  }
  const links = row.groups.reduce((sum, group) => sum + group.links, 0);
  return {
    dataset: await datasetHash(reader, lookups),
    entity: row.entity,
    groups: row.groups.map(({ type, out, label = inWords(type), inverse, flows, ...counts }) => ({
      type,
      direction: out ? "out" : "in",
      label: out ? label : (inverse ?? label),
      flow: flows.length === 1 ? (flows[0] ?? "none") : "none",
      ...counts,
    })),
    links,
    more: links >= MOST_COUNTED,
  };
}

function inWords(type: string): string {
  return type.toLowerCase().replaceAll("_", " ");
}
