import * as z from "zod";
import { About, STALE_MONTHS } from "#contract/about.ts";
import { Problem } from "#server/problem.ts";
import { dropNulls } from "./claim-row.ts";
import { type Lookups, statement } from "./lens-answer.ts";
import type { Reader } from "./read-rows.ts";

const { counts, statuses, publishers, singleSource, stale, disputes } = About.shape;
const AboutRow = z.object({
  dataset: z.preprocess(
    dropNulls,
    z.object({
      hash: z.string(),
      title: z.string(),
      licence: z.string(),
      updated: z.string(),
      loadedAt: z.string().optional(),
    }),
  ),
  counts,
  statuses,
  publishers,
  singleSource,
  stale,
  disputes,
});

/**
 * What the facts are and how good.
 *
 * @throws Problem "starting" before the first load
 */
export async function readAbout(reader: Reader, lookups: Lookups): Promise<About> {
  const [row] = await reader.rows(statement(lookups, "about"), { months: STALE_MONTHS }, AboutRow);
  if (!row) {
    const waitingFor = "the facts to be loaded";
    throw new Problem("starting", "Neo4j answers, but no facts are loaded yet.", { waitingFor });
  }
  const { dataset, ...rest } = row;
  const { hash, ...told } = dataset;
  return { dataset: hash, ...told, ...rest };
}
