import * as z from "zod";
import { additionsOf } from "#contract/addition.ts";
import type { Source } from "#contract/entity.ts";
import { readExpansions } from "#contract/expansion.ts";
import { FRAME_SIZES, type Frame } from "#contract/kinds.ts";
import type { LensFile } from "#contract/lens.ts";
import { readWays } from "#contract/path.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import { Problem } from "#server/problem.ts";
import { SourceRow } from "./claim-row.ts";
import type { LensParams } from "./graph.ts";
import { grownPicture } from "./grown-picture.ts";
import { grownRows } from "./grown-rows.ts";
import type { Places } from "./places.ts";
import type { Reader } from "./read-rows.ts";
import { LensRow, toSubgraph } from "./subgraph.ts";

/** Statements of cypher/lookups by file name without its ending. */
export type Lookups = ReadonlyMap<string, string>;

const ArrangementRow = z.object({
  width: z.number(),
  height: z.number(),
  ids: z.array(z.string()),
  xs: z.array(z.number()),
  ys: z.array(z.number()),
});
const EvidenceRow = z.object({ claims: z.int(), sources: z.int(), disputes: z.int(), asOf: z.string() });
const DatasetRow = z.object({ hash: z.string() });

/**
 * The stored arrangement of a view: `formula?company=co:alibaba#wide`. Only entities are named: limits and choices
 * change what is drawn and not where.
 */
export function arrangementId(lens: LensFile, params: LensParams, frame: Frame): string {
  const { params: declared, drawn } = lens.description;
  const named = Object.keys(declared)
    .filter((name) => declared[name]?.type === "entity" && drawn !== "once")
    .sort();
  const query = named.map((name) => `${name}=${params[name]}`).join("&");
  return `${lens.description.id}${query ? `?${query}` : ""}#${frame}`;
}

/**
 * Asks one lens with its expansions and lays the answer out: what the lens draws as stored, newcomers beside their neighbours.
 *
 * @throws Problem "unknown-entity" where the lens found nothing for an entity that is not there
 */
export async function answerLens(
  reader: Reader,
  lens: LensFile,
  lookups: Lookups,
  params: LensParams,
): Promise<Subgraph> {
  const { rows, ids, frame } = await runLens(reader, lens, lookups, params);
  const [evidence] = await reader.rows(statement(lookups, "evidence"), { ids }, EvidenceRow);
  const dataset = await datasetHash(reader, lookups);
  const places = await readPlaces(reader, lookups, arrangementId(lens, params, frame), frame);
  const { asOf = "", ...counts } = evidence ?? { claims: 0, sources: 0, disputes: 0 };
  return grownPicture(rows, { dataset, places, evidence: counts, asOf }, frame);
}

/**
 * What a lens draws, and where nothing of it: all that a layout looks at, without counting what stands behind it.
 *
 * @throws Problem "unknown-entity" as `answerLens`
 */
export async function sketchLens(reader: Reader, lens: LensFile, params: LensParams): Promise<Subgraph> {
  const row = await askLens(reader, lens, params);
  const places = { name: "", width: 0, height: 0, of: new Map() };
  return toSubgraph(row, { dataset: "", places, evidence: { claims: 0, sources: 0, disputes: 0 }, asOf: "" });
}

/**
 * The sources of all claims about what a lens draws, the latest first, then by id.
 *
 * @throws Problem "unknown-entity" as `answerLens`
 */
export async function lensSources(
  reader: Reader,
  lens: LensFile,
  lookups: Lookups,
  params: LensParams,
): Promise<Source[]> {
  const ids = await lensEntities(reader, lens, lookups, params);
  const rows = await reader.rows(statement(lookups, "sources-about"), { ids }, SourceRow);
  return rows.map(({ source }) => source);
}

/** The ids of all that a lens draws; throws as `answerLens` does. */
export async function lensEntities(
  reader: Reader,
  lens: LensFile,
  lookups: Lookups,
  params: LensParams,
): Promise<readonly string[]> {
  return (await runLens(reader, lens, lookups, params)).ids;
}

/** The lens's row and those with what its expansions add, and the ids of all that the last one holds. */
async function runLens(reader: Reader, lens: LensFile, lookups: Lookups, params: LensParams) {
  const frame: Frame = params.frame === "tall" ? "tall" : "wide";
  const found = await askLens(reader, lens, params);
  const additions = additionsOf(readWays(params.path?.toString()), readExpansions(params.expand?.toString()));
  const rows = await grownRows(reader, lookups, found, additions);
  return { rows, frame, ids: (rows.at(-1) ?? found).entities.map((node) => String(node.properties.id)) };
}

async function askLens(
  reader: Reader,
  lens: LensFile,
  { frame: _frame, expand: _expand, path: _path, ...own }: LensParams,
) {
  const [row] = await reader.rows(lens.cypher, own, LensRow);
  if (!row || row.entities.length === 0) throw nothingFound(lens, own);
  return row;
}

/** The hash of the facts that are loaded; empty before the first load. */
export async function datasetHash(reader: Reader, lookups: Lookups): Promise<string> {
  const [dataset] = await reader.rows(statement(lookups, "dataset"), {}, DatasetRow);
  return dataset?.hash ?? "";
}

/** A statement of cypher/lookups; a missing one is a bug. */
export function statement(lookups: Lookups, name: string): string {
  const cypher = lookups.get(name);
  if (cypher === undefined) throw new Error(`There is no cypher/lookups/${name}.cypher.`);
  return cypher;
}

async function readPlaces(reader: Reader, lookups: Lookups, name: string, frame: Frame): Promise<Places> {
  const [stored] = await reader.rows(statement(lookups, "arrangement"), { id: name }, ArrangementRow);
  if (!stored) return { name: `everything#${frame}`, ...FRAME_SIZES[frame], of: new Map() };
  const of = new Map(stored.ids.map((id, at) => [id, { x: stored.xs[at] ?? 0, y: stored.ys[at] ?? 0 }]));
  return { name, width: stored.width, height: stored.height, of };
}

function nothingFound(lens: LensFile, params: LensParams): Problem {
  const given = Object.entries(params)
    .map(([name, value]) => `${name}=${value}`)
    .join(", ");
  return new Problem(
    "unknown-entity",
    `${lens.description.title} finds nothing for ${given || "these parameters"}. Look the entity up with /api/search?q=… and use its id.`,
  );
}
