import { setTimeout as wait } from "node:timers/promises";
import { expect } from "vitest";
import { post, type QueryAtlas } from "#tests/support/query-atlas.ts";

/** A small graph with enough paths to get lost in. */
export const LABYRINTH = [
  "CREATE INDEX thing_id FOR (n:Thing) ON (n.id)",
  "UNWIND range(1, 1000) AS id CREATE (:Thing {id: id, name: 'thing ' + id})",
  "MATCH (a:Thing) UNWIND [1, 7, 31] AS step MATCH (b:Thing {id: (a.id * step) % 1000 + 1}) CREATE (a)-[:LEADS_TO {step: step}]->(b)",
];

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
  /** Of trusted reads while it ran. */
  readonly slowestLensMs: number;
  /** From its end until an ordinary query was answered. */
  readonly nextMs: number;
}

/** Sends a statement, reads with the trusted driver all the while, and asks an ordinary query as soon as it has ended. */
export async function observe(atlas: QueryAtlas, cypher: string): Promise<Observed> {
  const began = performance.now();
  const lenses = watchLenses(atlas);
  const response = await post(atlas.origin, { cypher, params: { url: "http://127.0.0.1/" } });
  const body = (await response.text().catch(() => "broken off")).slice(0, 2000);
  const ms = performance.now() - began;
  const nextMs = await untilAnswered(atlas);
  return { status: response.status, body, ms, slowestLensMs: await lenses.end(), nextMs };
}

function watchLenses({ driver }: QueryAtlas) {
  let over = false;
  const watched = (async () => {
    let slowest = 0;
    while (!over) {
      const began = performance.now();
      // While our own database is being restarted, lenses answer from what was kept; that is tested with the routes.
      const answered = await driver.executeQuery("MATCH (n:Thing {id: 7})--(m) RETURN m LIMIT 25").then(
        () => true,
        () => false,
      );
      if (answered) slowest = Math.max(slowest, performance.now() - began);
      await wait(100);
    }
    return slowest;
  })();
  return {
    end: () => {
      over = true;
      return watched;
    },
  };
}

async function untilAnswered({ origin }: QueryAtlas): Promise<number> {
  const began = performance.now();
  for (;;) {
    const response = await post(origin, { cypher: "MATCH (n:Thing {id: 1}) RETURN n.name AS name" });
    const text = await response.text();
    if (response.ok) {
      expect(JSON.parse(text).rows).toEqual([["thing 1"]]);
      return performance.now() - began;
    }
    if (performance.now() - began > 90_000) throw new Error(`No ordinary query is answered: ${text}`);
    await wait(100);
  }
}
