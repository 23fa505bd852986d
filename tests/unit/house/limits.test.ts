import { expect, test } from "vitest";
import { lintPlanted } from "./planted-project.ts";

const lines = (count: number) =>
  Array.from({ length: count }, (_, line) => `export const line${line} = ${line};\n`).join("");
const functionOf = (count: number) =>
  `export function long(list: number[]): void {\n${"  list.push(1);\n".repeat(count)}}\n`;

/** Modules that must fail, each named by what is wrong with it and kept beside the rule that must say so. */
const BROKEN: Readonly<Record<string, readonly [rule: string, text: string]>> = {
  "server/graph/cycle.ts": [
    "lint/suspicious/noImportCycles",
    'import { b } from "./cycle-back.ts";\nexport const a = b;\n',
  ],
  "server/graph/type-cycle.ts": [
    "lint/suspicious/noImportCycles",
    'import type { B } from "./type-cycle-back.ts";\nexport type A = B | 1;\n',
  ],
  "server/folder-cycle.ts": [
    "lint/suspicious/noImportCycles",
    'import { b } from "#routes/folder-cycle.ts";\nexport const a = b;\n',
  ],
  "server/graph/floating.ts": [
    "lint/nursery/noFloatingPromises",
    'import { later } from "#contract/later.ts";\nexport function f(): void {\n  later();\n}\n',
  ],
  "server/graph/too-long.ts": ["lint/style/noExcessiveLinesPerFile", lines(251)],
  "server/graph/long-function.ts": ["lint/complexity/noExcessiveLinesPerFunction", functionOf(41)],
  "server/graph/any.ts": ["lint/suspicious/noExplicitAny", "export const a: any = 1;\n"],
  "server/graph/environment.ts": ["lint/style/noProcessEnv", "export const a = process.env.PORT;\n"],
  "server/graph/environment-taken.ts": [
    "plugin",
    'import { argv, env } from "node:process";\nexport const a = [env, argv];\n',
  ],
  "server/graph/environment-apart.ts": ["plugin", "const { env } = process;\nexport const a = env;\n"],
  "client/scene/unseeded.ts": ["lint/nursery/noJsRestrictedProperties", "export const a = Math.random();\n"],
  "server/graph/barrel.ts": ["lint/performance/noBarrelFile", 'export { later } from "./sound.ts";\n'],
  "server/graph/camelCase.ts": ["lint/style/useFilenamingConvention", "export const a = 1;\n"],
  "server/graph/no-ending.ts": [
    "lint/correctness/useImportExtensions",
    'import { a } from "./sound";\nexport const b = a;\n',
  ],
  "server/graph/undeclared.ts": ["lint/correctness/noUndeclaredDependencies", 'import "left-pad";\n'],
  "server/graph/unshipped.ts": ["lint/correctness/noUndeclaredDependencies", 'import "fast-check";\n'],
  "tests/unit/mocked.test.ts": [
    "lint/nursery/noJsRestrictedProperties",
    'import { vi } from "vitest";\nvi.mock("#graph/graph.ts");\n',
  ],
  "tests/unit/focused.test.ts": [
    "lint/suspicious/noFocusedTests",
    'import { test } from "vitest";\ntest.only("a", () => {});\n',
  ],
  "tests/unit/skipped.test.ts": [
    "lint/suspicious/noSkippedTests",
    'import { test } from "vitest";\ntest.skip("a", () => {});\n',
  ],
};
/** Their other halves, and modules right at the limits, which must pass. */
const SOUND: Readonly<Record<string, string>> = {
  "server/graph/cycle-back.ts": 'import { a } from "./cycle.ts";\nexport const b: number = a;\n',
  "server/graph/type-cycle-back.ts": 'import type { A } from "./type-cycle.ts";\nexport type B = A | 2;\n',
  "server/routes/folder-cycle.ts": 'import { a } from "#server/folder-cycle.ts";\nexport const b: number = a;\n',
  "server/contract/later.ts": "export async function later(): Promise<number> {\n  return 1;\n}\n",
  "server/graph/sound.ts": lines(250),
  "server/graph/short-function.ts": functionOf(39),
  "server/main.ts": "export const a = process.env.PORT;\n",
  "server/cli.ts": "export const a = process.env.PORT;\n",
  "tests/unit/handled.test.ts":
    'import { later } from "#contract/later.ts";\nimport { expect, test } from "vitest";\n' +
    'test("a", async () => {\n  expect(await later()).toBe(1);\n});\n',
};
const complaints = lintPlanted({
  ...SOUND,
  ...Object.fromEntries(Object.entries(BROKEN).map(([path, [, text]]) => [path, text])),
});

test.for(Object.entries(BROKEN))("%s is refused", ([path, [rule]]) => {
  const errors = complaints.filter((one) => one.path === path && one.severity === "error");
  expect(errors.map((one) => one.rule)).toContain(rule);
});

test("modules at the limits pass", () => {
  const halves = Object.keys(SOUND).filter((path) => path.includes("cycle"));
  expect(complaints.filter(({ path }) => path in SOUND && !halves.includes(path))).toEqual([]);
});
