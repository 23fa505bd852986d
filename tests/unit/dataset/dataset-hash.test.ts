import fc from "fast-check";
import { expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { checkDataset } from "#dataset/dataset.ts";
import { type DatasetFiles, parseDatasetFile } from "#dataset/dataset-files.ts";
import { datasetOf, edited, SMALL } from "./small-dataset.ts";

// The same cases in every run.
fc.configureGlobal({ seed: 4177 });

type Sections = Record<string, unknown>;
const sections = Object.entries(parse(SMALL) as Sections);
const { hash } = datasetOf(SMALL);

/** The sections of SMALL and their records in any order. */
const shuffled = fc.tuple(
  ...sections.map(([name, records]) =>
    Array.isArray(records)
      ? fc.shuffledSubarray(records, { minLength: records.length }).map((order) => [name, order] as const)
      : fc.constant([name, records] as const),
  ),
);

test("the order of sections and records, comments and layout do not count", () => {
  fc.assert(
    fc.property(shuffled, fc.boolean(), (entries, flow) => {
      const text = stringify(Object.fromEntries(entries.toReversed()), { collectionStyle: flow ? "flow" : "block" });
      expect(datasetOf(`# a comment\n${text}`).hash).toBe(hash);
    }),
    { numRuns: 20 },
  );
});

test("the split into files and their order do not count", () => {
  const files = sections.map(([name, records]) => parseDatasetFile(`${name}.yaml`, stringify({ [name]: records })));
  for (const order of [files, files.toReversed()]) {
    expect(checkDataset(order.reduce(together), "facts")).toMatchObject({ ok: true, dataset: { hash } });
  }
});

test("every fact counts", () => {
  const others = [
    edited(SMALL, "value: 53000000000", "value: 54000000000"),
    edited(SMALL, "The cloud took in", "The cloud earned"),
    edited(SMALL, "locator: p. 5", "locator: p. 6"),
    edited(SMALL, "label: outlook", "label: prospects"),
    edited(SMALL, "description: Another company.", "description: A company too."),
    edited(SMALL, "title: Second", "title: Number two"),
    edited(SMALL, "reason: Each", "reason: Every"),
    edited(SMALL, "statement: It has a cloud.", "statement: A cloud it has."),
    edited(SMALL, 'updated: "2026-01-31"', 'updated: "2026-02-01"'),
  ].map((text) => datasetOf(text).hash);
  expect(new Set([hash, ...others]).size).toBe(others.length + 1);
});

function together(a: DatasetFiles, b: DatasetFiles): DatasetFiles {
  return {
    ...a,
    about: [...a.about, ...b.about],
    predicates: [...a.predicates, ...b.predicates],
    sources: [...a.sources, ...b.sources],
    entities: [...a.entities, ...b.entities],
    claims: [...a.claims, ...b.claims],
    disputes: [...a.disputes, ...b.disputes],
    assessments: [...a.assessments, ...b.assessments],
  };
}
