import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

/** Groups run one after the other: what needs a database waits for what needs nothing, browsers come last. */
function project(name: string, groupOrder: number, rest: TestProjectInlineConfiguration["test"] = {}) {
  return { test: { name, include: [`tests/${name}/**/*.test.ts`], sequence: { groupOrder }, ...rest } };
}

/** A Neo4j that starts on busy processors takes its time. */
const patient = { testTimeout: 60_000, hookTimeout: 240_000 };

/** Files need nothing of each other and leave nothing behind, so they may share a process: starting one for each takes longer than they do. */
const together = { isolate: false, maxWorkers: 2, testTimeout: 30_000 };

/** Files write to their worker's database, so those of one take turns; a database that is given is the only one. */
const workers = process.env.NEO4J_TEST_URI ? 1 : 2;

export default defineConfig({
  test: {
    projects: [
      project("unit", 1, together),
      project("contract", 1, together),
      // Each file starts a Neo4j of its own, and mostly waits for it.
      project("embedded", 1, { ...together, ...patient, include: ["tests/integration/embedded/*.test.ts"] }),
      project("integration", 2, {
        ...patient,
        maxWorkers: workers,
        exclude: ["tests/integration/embedded/**"],
        globalSetup: "tests/support/neo4j-start.ts",
      }),
      // Pages only read, so two files at a time may look at the one product.
      project("browser", 3, {
        ...patient,
        // Drawing without a graphics card now and then fails on two busy processors: a second try, which is told of.
        retry: 1,
        maxWorkers: 2,
        globalSetup: ["tests/support/neo4j-start.ts", "tests/support/product-start.ts"],
      }),
    ],
    reporters: ["default", "./tests/support/closing-line.ts"],
    teardownTimeout: 60_000,
  },
});
