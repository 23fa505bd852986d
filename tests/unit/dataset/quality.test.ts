import { expect, test } from "vitest";
import { readDataset } from "#dataset/dataset.ts";
import { qualityOf } from "#dataset/quality.ts";
import { qualityLines } from "#dataset/quality-table.ts";
import { datasetOf, edited, REVIEWED } from "./small-dataset.ts";

const ours = await readDataset("cypher/dataset");

test("counts stand beside their floors, and every claim and verdict is counted by its sources", () => {
  const quality = qualityOf(datasetOf(REVIEWED));
  expect(quality.counts.find(({ what }) => what === "claims")).toEqual({ what: "claims", count: 6, floor: 6 });
  expect(quality).toMatchObject({ links: 5, unsourcedLinks: 0, claims: 9, singleSource: 8, figures: 2, stale: [] });
});

test("of figures of one kind about one thing only the latest can be old", () => {
  const revised = edited(REVIEWED, 'updated: "2026-01-31"', 'updated: "2027-05-31"');
  expect(qualityOf(datasetOf(revised)).stale).toEqual([
    { thing: "biz:alibaba/cloud", metric: "revenue", asOf: "2025-05-15" },
  ]);
  const later = edited(REVIEWED, 'updated: "2026-01-31"', 'updated: "2027-09-30"');
  expect(qualityOf(datasetOf(later)).stale.map(({ thing }) => thing)).toEqual([
    "biz:alibaba/cloud",
    "ini:alibaba/capex-plan",
  ]);
});

test("the table is short and says how much is thin and how much is old", () => {
  const revised = edited(REVIEWED, 'updated: "2026-01-31"', 'updated: "2027-05-31"');
  expect(qualityLines(qualityOf(datasetOf(revised))).slice(-5)).toEqual([
    "claims and verdicts                      9",
    "  on one source only                     8      89 %",
    "latest figures of their kind             2",
    "  older than 24 months                   1      50 %",
    "    2025-05-15  biz:alibaba/cloud, revenue",
  ]);
});

test("in the facts of this repository every link has a source, and few latest figures are old", () => {
  if (!ours.ok) throw new Error("cypher/dataset has faults");
  const { unsourcedLinks, figures, stale } = qualityOf(ours.dataset);
  expect(unsourcedLinks).toBe(0);
  expect(stale.length / figures).toBeLessThan(0.1);
});
