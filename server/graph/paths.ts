import type { Node, Relationship } from "neo4j-driver";
import * as z from "zod";
import { FLOWS } from "#contract/kinds.ts";
import { MOST_PATHS, type PathList, type PathsQuery } from "#contract/path.ts";
import { Problem } from "#server/problem.ts";
import { dropNulls, Ref, SourceRow } from "./claim-row.ts";
import { datasetHash, type Lookups, statement } from "./lens-answer.ts";
import { pathStatement } from "./path-statement.ts";
import type { Reader } from "./read-rows.ts";
import { LensRow } from "./subgraph.ts";

const EndsRow = z.object({ source: Ref, target: Ref });
const LinkProps = z.preprocess(
  dropNulls,
  z.object({
    label: z.string().optional(),
    inverse: z.string().optional(),
    flow: z.enum(FLOWS).default("none"),
    hedge: z.string().optional(),
    claims: z.array(z.string()).default([]),
    sources: z.array(z.string()).default([]),
    disputes: z.union([z.int(), z.array(z.string()).transform((ids) => ids.length)]).default(0),
  }),
);

/**
 * The shortest ways between two entities and the next shortest, at most five, none longer than six links.
 *
 * @throws Problem "unknown-entity" where one of the two is not there
 */
export async function readPaths(
  reader: Reader,
  lookups: Lookups,
  { from, to, links, without }: PathsQuery,
): Promise<PathList> {
  const [ends] = await reader.rows(statement(lookups, "path-ends"), { from, to }, EndsRow);
  if (!ends) {
    throw new Problem("unknown-entity", `There is no entity ${from}, or none ${to}. Look both up with /api/search?q=…`);
  }
  const asked = { from, to, types: listed(links), without: listed(without), skip: 0, limit: MOST_PATHS };
  const rows = from === to ? [] : await reader.rows(await pathStatement(reader, lookups), asked, LensRow);
  const paths = rows.map((row) => ({
    entities: row.entities.map(refOf),
    links: row.links.map((link, at) => linkOf(link, row.entities[at])),
  }));
  const ids = [...new Set(paths.flatMap((path) => path.links.flatMap(({ sources }) => sources)))];
  const sources = await reader.rows(statement(lookups, "sources"), { ids }, SourceRow);
  return {
    dataset: await datasetHash(reader, lookups),
    from: ends.source,
    to: ends.target,
    paths,
    sources: sources.map(({ source }) => source),
  };
}

function listed(types: string): readonly string[] {
  return types === "" ? [] : types.split(",");
}

function refOf({ properties }: Node): z.output<typeof Ref> {
  return Ref.parse({ ...properties, name: properties.name ?? properties.id, kind: properties.kind ?? "other" });
}

/** A link as it reads when one comes from `before`. */
function linkOf({ type, startNodeElementId, properties }: Relationship, before: Node | undefined) {
  const { inverse, disputes, label = type.toLowerCase().replaceAll("_", " "), ...own } = LinkProps.parse(properties);
  const isOut = startNodeElementId === before?.elementId;
  return {
    type,
    label: isOut ? label : (inverse ?? label),
    direction: isOut ? ("out" as const) : ("in" as const),
    disputed: disputes > 0,
    ...own,
  };
}
