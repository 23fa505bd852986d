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
if (!reading.ok) throw new Error("cypher/dataset has faults");
const ours = reading.dataset;
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

test("every statement of the article is in the facts", () => {
  const statements = new Set(ours.claims.flatMap(({ seed }) => seed ?? []));
  expect(upTo(105).filter((number) => !statements.has(number))).toEqual([]);
});

/** What was found odd in the article, by number, and a word that a note or a dispute about it must hold. */
const ODDITIES: readonly (readonly [what: string, told: RegExp])[] = [
  ["cloud revenue of two years in one line", /fiscal year/],
  ["the broad index for the tech index", /Hang Seng Tech Index/],
  ["no pivot as the reason to lag", /food delivery/],
  ["a floor given as an expectation", /floor/],
  ["one sum in several dollars", /exchange rate/],
  ["capital spending of unnamed years", /does not name the years/],
  ["figures against the order of time", /newest first/],
  ["slips of the pen", /LLM/],
  ["a suspended IPO called failed", /suspended/],
  ["acquisitions that are stakes and a sale", /minority stakes/],
  ["a price a day late", /one too late/],
  ["nine months called ten", /nine months/],
  ["Alibaba as the one who introduced it", /Overstated/],
  ["a cash cow that is the cloud", /AWS/],
  ["Meta without a cloud", /Meta has no public cloud/],
  ["own chips on foreign ones", /foreign/i],
  ["seven causes, two of them borne out", /tie a move of the price/],
  ["a button that is not part of the text", /button/],
  ["a group never defined", /never defined/],
  ["what others bear out", /Bears out/],
];

test.each(ODDITIES.map(([what, told], at) => [at + 1, what, told] as const))(
  "oddity %i is told: %s",
  (number, _, told) => {
    const notes = ours.claims.flatMap(({ notes }) =>
      notes.flatMap((note) => (note.oddity === number ? note.text : [])),
    );
    const reasons = ours.disputes.flatMap(({ oddity, topic, reason }) =>
      oddity === number ? `${topic}: ${reason}` : [],
    );
    expect([...notes, ...reasons].filter((text) => told.test(text)).length).toBeGreaterThan(0);
  },
);

test("every dispute says why, in a sentence, and holds of two claims", () => {
  for (const { topic, reason, claims } of ours.disputes) {
    expect(reason, topic).toMatch(/^\S+ .{10,}\.$/s);
    expect(new Set(claims).size, topic).toBe(2);
  }
});

function upTo(last: number): readonly number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}
