import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { allows, IMPORT_TABLE } from "./import-table.ts";
import { lintPlanted } from "./planted-project.ts";

const declared = JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8"));
const packages = Object.keys({ ...declared.dependencies, ...declared.devDependencies });

/** One of every kind of import there is: our folders, Node, each package and its parts, and ways round. */
const SPECIFIERS: readonly string[] = [
  ...Object.keys(declared.imports).map((folder) => folder.replace("*", "planted.ts")),
  ...["#server/problem.ts", "#server/env.ts", "#graph/graph.ts", "#picture/picture.ts"],
  ...["node:fs", "node:fs/promises", "left-pad", "zod/mini", "https://example.org/module.js"],
  ...packages.flatMap((name) => [name, `${name}/part.js`]),
  ...["./sibling.ts", "../neighbour.ts", "..", "./sibling/../../neighbour.ts", "#contract/../graph/neighbour.ts"],
];
const WAYS: Readonly<Record<string, string>> = {
  static: 'import { a } from "neo4j-driver";',
  effect: 'import "neo4j-driver";',
  type: 'import type { A } from "neo4j-driver";',
  exported: 'export { a } from "neo4j-driver";',
  awaited: 'export const a = await import("neo4j-driver");',
  named: 'export type A = import("neo4j-driver").Driver;',
};

const importAll = SPECIFIERS.map((specifier) => `import ${JSON.stringify(specifier)};\n`).join("");
const moduleIn = (place: string) => (place.endsWith(".ts") ? place : `${place}/planted.ts`);
const complaints = lintPlanted({
  ...Object.fromEntries(IMPORT_TABLE.map(({ place }) => [moduleIn(place), importAll])),
  "server/lost/planted.ts": importAll,
  "client/lost/planted.tsx": importAll,
  "tests/unit/planted.ts": importAll,
  ...Object.fromEntries(Object.entries(WAYS).map(([way, text]) => [`server/contract/${way}.ts`, text])),
});

/** The specifiers that the linter refuses in one planted module, in planted order. */
function refused(path: string): readonly (string | undefined)[] {
  return complaints
    .filter((one) => one.path === path && one.rule === "lint/style/noRestrictedImports" && one.severity === "error")
    .map(({ line }) => SPECIFIERS[line - 1]);
}

test.for(IMPORT_TABLE)("$place imports what its row says and nothing else", (row) => {
  expect(refused(moduleIn(row.place))).toEqual(SPECIFIERS.filter((specifier) => !allows(row, specifier)));
});

test("a folder without a row imports nothing, so that it gets one", () => {
  expect(refused("server/lost/planted.ts")).toEqual(SPECIFIERS);
  expect(refused("client/lost/planted.tsx")).toEqual(SPECIFIERS);
});

test("tests import anything, by its address", () => {
  const climbs = SPECIFIERS.filter((specifier) => specifier.split("/").includes(".."));
  expect(refused("tests/unit/planted.ts")).toEqual(climbs);
});

test.for(Object.keys(WAYS))("a forbidden import is seen when it is %s", (way) => {
  const rule = way === "named" ? "plugin" : "lint/style/noRestrictedImports";
  const seen = complaints.filter(({ path, severity }) => path === `server/contract/${way}.ts` && severity === "error");
  expect(seen.map((one) => one.rule)).toContain(rule);
});
