import { expect, test } from "vitest";
import { filesUnder, rootNames, textOf } from "./project-files.ts";

const modules = ["server", "client", "tests"].flatMap(filesUnder).filter((path) => /\.(ts|tsx|css)$/.test(path));
const shipped = modules.filter((path) => !path.startsWith("tests/"));

/** Asked of a name: what is it about? These answer: what kind of code is it? */
const SAY_NOTHING = /(^|\/)(utils?|helpers?|common|shared|misc|types?|libs?|index|constants)(\.[\w.]+)?(\/|$)/;

test("every name is kebab-case", () => {
  const kebab =
    /^([a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+(-[a-z0-9]+)*(\.(test|gen))?\.(ts|tsx|mjs|css|cypher|yaml|csv|md|html|svg|png|json|txt|xml)$/;
  const named = ["server", "client", "tests", "cypher"].flatMap(filesUnder);
  expect(named.filter((path) => !kebab.test(path) && !path.endsWith("/README.md"))).toEqual([]);
});

test("every name says what it is about", () => {
  expect(modules.filter((path) => SAY_NOTHING.test(path))).toEqual([]);
});

test("the root holds what its tools require and a folder for each kind of thing", () => {
  const folders = rootNames().filter((name) => name.endsWith("/"));
  const known = [".biome/", ".ci/", ".github/", "client/", "cypher/", "server/", "tests/"];
  expect(
    folders.filter((name) => !known.includes(name)),
    "see “A top-level folder” in CONTRIBUTING.md",
  ).toEqual([]);
});

test("queries stand in .cypher files", () => {
  const query = /["'`]\s*(MATCH|OPTIONAL MATCH|MERGE|UNWIND|CREATE|DETACH DELETE|CALL|RETURN)\s*[({[]|\bMATCH \(/;
  expect(shipped.filter((path) => query.test(textOf(path)))).toEqual([]);
});

test("tests wait for what happens and never for a while", () => {
  const sleep = /waitForTimeout\(|setTimeout\(\s*(resolve|done|r)\b|from "node:timers\/promises"/;
  const tests = modules.filter((path) => path.endsWith(".test.ts") && !path.startsWith("tests/unit/house/"));
  expect(tests.filter((path) => sleep.test(textOf(path)))).toEqual([]);
});
