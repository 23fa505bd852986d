import fc from "fast-check";
import { expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { checkDataset } from "#dataset/dataset.ts";
import { joinFiles, parseDatasetFile } from "#dataset/dataset-files.ts";
import { datasetOf, edited, REVIEWED } from "./small-dataset.ts";

// The same cases in every run.
fc.configureGlobal({ seed: 4177 });

type Sections = Record<string, unknown>;
const sections = Object.entries(parse(REVIEWED) as Sections);
const { hash } = datasetOf(REVIEWED);

/** The sections of REVIEWED and their records in any order. */
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
    expect(checkDataset(order.reduce(joinFiles), "facts")).toMatchObject({ ok: true, dataset: { hash } });
  }
});

test("every fact counts", () => {
  const others = [
    edited(REVIEWED, "value: 53000000000", "value: 54000000000"),
    edited(REVIEWED, "The cloud took in", "The cloud earned"),
    edited(REVIEWED, "locator: p. 5", "locator: p. 6"),
    edited(REVIEWED, "label: outlook", "label: prospects"),
    edited(REVIEWED, "description: Another company.", "description: A company too."),
    edited(REVIEWED, "title: Second", "title: Number two"),
    edited(REVIEWED, "reason: Each", "reason: Every"),
    edited(REVIEWED, "statement: It has a cloud.", "statement: A cloud it has."),
    edited(REVIEWED, 'updated: "2026-01-31"', 'updated: "2026-02-01"'),
    edited(REVIEWED, "What was earned from sales", "What sales brought in"),
    edited(REVIEWED, "cloudUsd: 1000000000", "cloudUsd: 2000000000"),
    edited(REVIEWED, "against: [plan]", "against: [plan-dollars]"),
  ].map((text) => datasetOf(text).hash);
  expect(new Set([hash, ...others]).size).toBe(others.length + 1);
});
