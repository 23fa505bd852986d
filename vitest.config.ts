import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

/** Groups run one after the other: what needs a database waits for what needs nothing, browsers come last. */
function project(name: string, groupOrder: number, rest: TestProjectInlineConfiguration["test"] = {}) {
  return { test: { name, include: [`tests/${name}/**/*.test.ts`], sequence: { groupOrder }, ...rest } };
}

/** Files speak to the one database that the run started, and some write to it, so they take turns. */
const oneByOne = { fileParallelism: false, testTimeout: 60_000, hookTimeout: 240_000 };

export default defineConfig({
  test: {
    projects: [
      project("unit", 1, { testTimeout: 30_000 }),
      project("contract", 1, { testTimeout: 30_000 }),
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
