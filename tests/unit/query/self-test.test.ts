import { expect, test } from "vitest";
import type { QuerySummary } from "#contract/query.ts";
import { cypherFile } from "#graph/cypher-files.ts";
import { objectionToOpening, type RunAsVisitor } from "#graph/query/self-test.ts";
import type { TrustedView } from "#graph/query/trusted-view.ts";
import { Problem } from "#server/problem.ts";

type End = "answered" | Problem["type"];

/** How the trials end at a database that keeps every promise. */
const SOUND: Readonly<Record<string, End>> = {
  greeting: "answered",
  write: "query-refused",
  spy: "query-refused",
  runaway: "query-timeout",
};
const TRIED = Object.fromEntries(Object.keys(SOUND).map((name) => [cypherFile("hostile", name), name]));
const PATIENCE = { graceMs: 5, silenceMs: 50 };

// biome-ignore lint/correctness/useYield: nothing is answered.
async function* nothing(): AsyncGenerator<Uint8Array, QuerySummary> {
  return { rows: 0, stopped: null, ms: 1, notifications: [] };
}

/** A database where some trials end otherwise, or of which something else is told. */
function objection(ends: Readonly<Record<string, End>> = {}, told: Partial<TrustedView> = {}): Promise<string> {
  const run: RunAsVisitor = async ({ cypher }) => {
    const end = { ...SOUND, ...ends }[TRIED[cypher] ?? ""] ?? "internal";
    if (end !== "answered") throw new Problem(end, "As the test has it.");
    return { known: undefined, chunks: nothing() };
  };
  const trusted: TrustedView = {
    holds: async () => false,
    warm: async () => undefined,
    foreignFunctions: async () => [],
    components: async () => ["Neo4j Kernel"],
    writesInReadMode: async () => false,
    ...told,
  };
  return objectionToOpening(trusted, run, PATIENCE);
}

test("a database that keeps its promises is opened", async () => {
  expect(await objection()).toBe("");
});

test.each([
  ["write", "answered", /does not refuse a write; trying it ended as "answered"/],
  ["spy", "answered", /does not keep visitors from seeing each other's queries/],
  ["runaway", "answered", /does not stop a query at its time limit/],
  ["greeting", "query-refused", /does not answer an ordinary query/],
] as const)("where “%s” ends as %s the door stays shut, and it is said why", async (name, end, why) => {
  expect(await objection({ [name]: end })).toMatch(why);
});

test("Memgraph, and a database that writes in READ mode, are not opened", async () => {
  expect(await objection({}, { components: async () => ["Memgraph"] })).toContain("Memgraph");
  expect(await objection({}, { writesInReadMode: async () => true })).toContain("lets a READ transaction write");
});

test("what only says that the database was slow or away decides nothing", async () => {
  for (const end of ["query-timeout", "query-busy", "graph-unavailable"] as const) {
    await expect(objection({ greeting: end })).rejects.toThrow(`ended as "${end}"`);
  }
  await expect(objection({}, { holds: async () => true })).rejects.toThrow("goes on with");
});
