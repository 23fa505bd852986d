import * as z from "zod";
import { expandedCypher, type ViewStatements } from "#contract/expanded-cypher.ts";
import type { LensFile } from "#contract/lens.ts";
import type { Ready } from "#contract/status.ts";
import { Problem } from "#server/problem.ts";
import { readAbout } from "./about.ts";
import { readClaims, readClaimsAbout } from "./claim-list.ts";
import { readEntity } from "./entity-detail.ts";
import { readEvidence } from "./evidence.ts";
import { readFigures, readMetrics } from "./figures.ts";
import { readFormula } from "./formula.ts";
import type { Graph } from "./graph.ts";
import { answerLens, datasetHash, type Lookups, lensEntities, lensSources, statement } from "./lens-answer.ts";
import { readNeighbourCounts } from "./neighbour-counts.ts";
import { readPaths } from "./paths.ts";
import { readPropertyKeys, readPropertyValues } from "./properties.ts";
import { inReadTransaction, type Readable, type Reader } from "./read-rows.ts";
import { readSchema } from "./schema-answer.ts";
import { search } from "./search.ts";

const ReadyRow = z.object({
  dataset: z.string(),
  updated: z.string(),
  entities: z.int(),
  links: z.int(),
  claims: z.int(),
  sources: z.int(),
  disputes: z.int(),
});

interface GraphParts extends Readable {
  readonly lenses: ReadonlyMap<string, LensFile>;
  readonly lookups: Lookups;
}

/** The graph, read from Neo4j. Sources: cypher/lenses and cypher/lookups. */
export function neo4jGraph({ lenses, lookups, ...place }: GraphParts): Graph {
  const ask = <Answer>(question: string, read: Parameters<typeof inReadTransaction<Answer>>[2], signal?: AbortSignal) =>
    inReadTransaction(place, question, read, signal);
  const askFacts = <Answer>(
    question: string,
    read: (reader: Reader, dataset: string) => Promise<Answer>,
    signal?: AbortSignal,
  ) => ask(question, async (reader) => read(reader, await datasetHash(reader, lookups)), signal);
  const lensOf = (id: string) => lensIn(lenses, id);
  return {
    ready: (signal) => ask("ready", (reader) => readReady(reader, lookups, place), signal),
    schema: (signal) => readSchema((question, read) => ask(question, read, signal), lookups),
    lens: (id, params, signal) =>
      ask(`lens ${id}`, (reader) => answerLens(reader, lensOf(id), lookups, params), signal),
    lensCypher: async (id, additions) => expandedCypher(lensOf(id).cypher, viewStatements(lookups), additions),
    lensSources: (id, params, signal) =>
      ask(`sources of ${id}`, (reader) => lensSources(reader, lensOf(id), lookups, params), signal),
    lensClaims: (id, params, signal) =>
      ask(
        `claims of ${id}`,
        async (reader) => readClaimsAbout(reader, lookups, await lensEntities(reader, lensOf(id), lookups, params)),
        signal,
      ),
    entity: (id, signal) => ask("entity", (reader) => readEntity(reader, lookups, id), signal),
    neighbours: (id, signal) => ask("neighbours", (reader) => readNeighbourCounts(reader, lookups, id), signal),
    paths: (asked, signal) => ask("paths", (reader) => readPaths(reader, lookups, asked), signal),
    search: ({ q, limit }, signal) => ask("search", (reader) => search(reader, lookups, q, limit), signal),
    claims: (ids, signal) => ask("claims", (reader) => readClaims(reader, lookups, ids), signal),
    evidence: (signal) => askFacts("evidence", (reader, dataset) => readEvidence(reader, lookups, dataset), signal),
    properties: (signal) =>
      askFacts("properties", (reader, dataset) => readPropertyKeys(reader, lookups, dataset), signal),
    propertyValues: (asked, signal) =>
      askFacts("property values", (reader, dataset) => readPropertyValues(reader, lookups, dataset, asked), signal),
    formula: (asked, signal) =>
      askFacts("formula", (reader, dataset) => readFormula(reader, lookups, dataset, asked), signal),
    metrics: (signal) => askFacts("metrics", (reader, dataset) => readMetrics(reader, lookups, dataset), signal),
    figures: (asked, signal) =>
      askFacts("figures", (reader, dataset) => readFigures(reader, lookups, dataset, asked), signal),
    about: (signal) => ask("about", (reader) => readAbout(reader, lookups), signal),
    close: () => place.driver.close(),
  };
}

function lensIn(lenses: GraphParts["lenses"], id: string): LensFile {
  const lens = lenses.get(id);
  if (!lens) throw new Error(`There is no cypher/lenses/${id}.cypher; run npm run gen.`);
  return lens;
}

/** @throws Problem "starting" before the first load */
async function readReady(reader: Reader, lookups: Lookups, { driver, database }: Readable): Promise<Ready> {
  const [row] = await reader.rows(statement(lookups, "ready"), {}, ReadyRow);
  if (!row)
    throw new Problem("starting", "Neo4j answers, but no facts are loaded yet.", {
      waitingFor: "the facts to be loaded",
    });
  const { agent = "" } = await driver.getServerInfo({ database });
  return { status: "ready", neo4j: agent.replace("Neo4j/", ""), ...row };
}

function viewStatements(lookups: Lookups): ViewStatements {
  return {
    whole: statement(lookups, "view-whole"),
    part: statement(lookups, "view-part"),
    expansion: statement(lookups, "expansion"),
    paths: statement(lookups, "paths"),
  };
}
