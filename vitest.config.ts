import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

/** Groups run one after the other: what needs a database waits for what needs nothing, browsers come last. */
function project(name: string, groupOrder: number, rest: TestProjectInlineConfiguration["test"] = {}) {
  return { test: { name, include: [`tests/${name}/**/*.test.ts`], sequence: { groupOrder }, ...rest } };
}

/** Files need nothing of each other and leave nothing behind, so they may share a process: starting one for each takes longer than they do. */
const together = { isolate: false, maxWorkers: 2, testTimeout: 30_000 };

/** Files speak to the one database that the run started, and some write to it, so they take turns. */
const oneByOne = { fileParallelism: false, testTimeout: 60_000, hookTimeout: 240_000 };

export default defineConfig({
  test: {
    projects: [
      project("unit", 1, together),
      project("contract", 1, together),
      project("integration", 2, { ...oneByOne, globalSetup: "tests/support/neo4j-start.ts" }),
      project("browser", 3, {
        ...oneByOne,
        globalSetup: ["tests/support/neo4j-start.ts", "tests/support/product-start.ts"],
      }),
    ],
    reporters: ["default", "./tests/support/closing-line.ts"],
    teardownTimeout: 60_000,
  },
});
