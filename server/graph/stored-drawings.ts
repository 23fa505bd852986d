import * as z from "zod";
import type { LensFile } from "#contract/lens.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import type { LensParams } from "./graph.ts";
import { type Lookups, sketchLens, statement } from "./lens-answer.ts";
import { inReadTransaction, type Readable } from "./read-rows.ts";

const Drawn = z.object({
  hash: z.string(),
  drawn: z.string().nullable(),
  arrangements: z.array(
    z.object({
      id: z.string(),
      width: z.number(),
      height: z.number(),
      ids: z.array(z.string()),
      xs: z.array(z.number()),
      ys: z.array(z.number()),
    }),
  ),
});
/** The hash of the facts, the hash the drawings were made by (null before they were), and the drawings by id. */
export type StoredDrawings = z.output<typeof Drawn>;

/**
 * What is loaded and drawn; undefined before the first load.
 *
 * @throws Problem "graph-timeout" or "graph-unavailable"
 */
export async function storedDrawings(place: Readable, lookups: Lookups): Promise<StoredDrawings | undefined> {
  return inReadTransaction(place, "drawings", async (reader) => {
    const [row] = await reader.rows(statement(lookups, "drawn"), {}, Drawn);
    return row;
  });
}

/** The ids of all entities of a kind, in order. */
export async function entitiesOfKind(place: Readable, lookups: Lookups, kind: string): Promise<string[]> {
  return inReadTransaction(place, "entities", async (reader) => {
    const rows = await reader.rows(statement(lookups, "entities-of-kind"), { kind }, z.object({ id: z.string() }));
    return rows.map(({ id }) => id);
  });
}

/**
 * What a lens draws, without places and without counting the evidence, which takes longer than the lens itself.
 *
 * @throws Problem "unknown-entity", "graph-timeout" or "graph-unavailable"
 */
export async function lensSketch(
  place: Readable,
  lens: LensFile,
  params: LensParams,
  signal?: AbortSignal,
): Promise<Subgraph> {
  return inReadTransaction(place, "sketch", (reader) => sketchLens(reader, lens, params), signal);
}
