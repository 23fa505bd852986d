import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import { allTheWhile } from "./all-the-while.ts";
import { post, type QueryAtlas } from "./query-atlas.ts";

/** A small graph with enough paths to get lost in. */
export const LABYRINTH = [
  "CREATE INDEX thing_id IF NOT EXISTS FOR (n:Thing) ON (n.id)",
  "UNWIND range(1, 1000) AS id CREATE (:Thing {id: id, name: 'thing ' + id})",
  "MATCH (a:Thing) UNWIND [1, 7, 31] AS step MATCH (b:Thing {id: (a.id * step) % 1000 + 1}) CREATE (a)-[:LEADS_TO {step: step}]->(b)",
  "CALL db.awaitIndexes(60)",
];

/** Characters of an answer that are enough to tell by. */
const BEGINNING = 2000;

/** What no visitor may change. */
export async function stateOf({ driver }: QueryAtlas): Promise<unknown> {
  const counts = [
    "MATCH (n) RETURN count(n) AS n",
    "MATCH ()-[r]->() RETURN count(r) AS n",
    "MATCH (n) UNWIND keys(n) AS key RETURN count(*) AS n",
    "MATCH (n) UNWIND labels(n) AS label RETURN count(*) AS n",
    "SHOW INDEXES YIELD name RETURN count(*) AS n",
    "SHOW CONSTRAINTS YIELD name RETURN count(*) AS n",
    "SHOW USERS YIELD user RETURN count(*) AS n",
    "SHOW DATABASES YIELD name RETURN count(*) AS n",
  ];
  const answers: unknown[] = [];
  for (const cypher of counts) answers.push((await driver.executeQuery(cypher)).records[0]?.get("n"));
  return answers;
}

export interface Observed {
  readonly status: number;
  readonly body: string;
  /** Until the answer was there. */
  readonly ms: number;
  /** Of trusted reads while it ran, the median: one may meet a collection of garbage. */
  readonly lensMs: number;
}

/** Sends a statement, and reads with the trusted driver all the while. */
export async function observe(atlas: QueryAtlas, cypher: string): Promise<Observed> {
  const began = performance.now();
  const lenses = allTheWhile(() => lensMs(atlas));
  const { status, body } = await send(atlas, cypher);
  const ms = performance.now() - began;
  const took = (await lenses.end()).toSorted((a, b) => a - b);
  return { status, body, ms, lensMs: took[Math.floor(took.length / 2)] ?? Number.NaN };
}

/** Sends a statement as a visitor would; of the answer its beginning is enough. */
export async function send({ origin }: QueryAtlas, cypher: string): Promise<Pick<Observed, "status" | "body">> {
  const response = await post(origin, { cypher, params: { url: "http://127.0.0.1/" } });
  return { status: response.status, body: await beginningOf(response) };
}

/** Reads the whole body and keeps little of it, so that what is held is what the server holds. */
async function beginningOf({ body }: Response): Promise<string> {
  const decoder = new TextDecoder();
  let beginning = "";
  try {
    for await (const piece of body ?? []) {
      if (beginning.length < BEGINNING) beginning += decoder.decode(piece, { stream: true });
    }
  } catch {
    beginning ||= "broken off";
  }
  return beginning.slice(0, BEGINNING);
}

async function lensMs({ driver }: QueryAtlas): Promise<number> {
  const began = performance.now();
  await driver.executeQuery("MATCH (n:Thing {id: 7})--(m) RETURN m LIMIT 25");
  return performance.now() - began;
}

/** Asks an ordinary query until it is answered, and tells how many milliseconds that took. */
export async function untilAnswered({ origin }: QueryAtlas): Promise<number> {
  const began = performance.now();
  for (;;) {
    const response = await post(origin, { cypher: "MATCH (n:Thing {id: 1}) RETURN n.name AS name" });
    const text = await response.text();
    if (response.ok) {
      assert.deepEqual(JSON.parse(text).rows, [["thing 1"]]);
      return performance.now() - began;
    }
    if (performance.now() - began > 90_000) throw new Error(`No ordinary query is answered: ${text}`);
    await wait(100);
  }
}
