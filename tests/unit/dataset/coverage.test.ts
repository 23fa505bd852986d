import { expect, test } from "vitest";
import { readDataset } from "#dataset/dataset.ts";
import { filesUnder, textOf } from "#tests/unit/house/project-files.ts";

/*
 * The outside facts were collected as a list of 400 rows before they became claims. A claim that holds a row has its id
 * behind its key, as in `key: cloud-revenue-fy2025 # BABA-026`, so that nothing of the list gets lost unnoticed.
 */
const ROWS = 400;
const ROW = /[A-Z]+-\d{3}/g;

const files = filesUnder("cypher/dataset").filter((path) => path.endsWith(".yaml"));
const comments = files.flatMap((path) =>
  [...textOf(path).matchAll(/^ +- key: \S+ # (.+)$/gm)].map(([, ids]) => ids ?? ""),
);
const reading = await readDataset("cypher/dataset");
const held = new Set(comments.flatMap((ids) => ids.match(ROW) ?? []));

test("at least 380 of the 400 rows of outside facts are held by a claim", () => {
  expect(held.size).toBeGreaterThanOrEqual(380);
});

test("the README of the facts tells how many rows are held, and names those that are not", () => {
  const readme = textOf("cypher/dataset/README.md");
  expect(readme).toContain(`${held.size} of the ${ROWS} rows`);
  const leftOut = [...readme.matchAll(/^\| ([A-Z]+-\d{3}) \|/gm)];
  expect(leftOut.length + held.size).toBe(ROWS);
});

test("row ids stand behind keys and nowhere else", () => {
  const strays = files.flatMap((path) =>
    textOf(path)
      .split("\n")
      .filter((line) => /#.*[A-Z]+-\d{3}/.test(line) && !/^ +- key: \S+ # ([A-Z]+-\d{3}(, )?)+$/.test(line))
      .map((line) => `${path}: ${line}`),
  );
  expect(strays).toEqual([]);
});

test("every statement of the article and every oddity found in it is in the facts", () => {
  if (!reading.ok) throw new Error("cypher/dataset has faults");
  const { claims, disputes } = reading.dataset;
  const statements = new Set(claims.flatMap(({ seed }) => seed ?? []));
  const oddities = new Set([
    ...claims.flatMap(({ notes }) => notes.flatMap(({ oddity }) => oddity ?? [])),
    ...disputes.flatMap(({ oddity }) => oddity ?? []),
  ]);
  expect(upTo(105).filter((number) => !statements.has(number))).toEqual([]);
  expect(upTo(20).filter((number) => !oddities.has(number))).toEqual([]);
});

function upTo(last: number): readonly number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}
