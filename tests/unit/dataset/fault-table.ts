import { expect, test } from "vitest";
import { checkDataset } from "#dataset/dataset.ts";
import { parseDatasetFile } from "#dataset/dataset-files.ts";
import { faultText } from "#dataset/fault.ts";
import { edited, SMALL } from "./small-dataset.ts";

/** Stands in a replacement where the fault must be found. */
const MARK = "▸";

/** An edit of a sound dataset that breaks one thing, and what is to be said of it: what, and how to mend it. */
export type FaultCase = readonly [passage: string, instead: string, what: string, mend: string];

/** A test for each case: the fault is found at the very line and column of the mark. */
export function testFaults(cases: Readonly<Record<string, FaultCase>>, whole = SMALL): void {
  test.for(Object.entries(cases))("%s", ([, [passage, instead, what, mend]]) => {
    const marked = edited(whole, passage, instead);
    expect(faultsOf(marked.replace(MARK, ""))).toContain(`facts.yaml:${placeOf(marked)} ${what} — ${mend}`);
  });
}

/** The faults of a dataset of one file, a line each. */
export function faultsOf(text: string): readonly string[] {
  const reading = checkDataset(parseDatasetFile("facts.yaml", text), "facts");
  return reading.ok ? [] : reading.faults.map(faultText);
}

function placeOf(marked: string): string {
  const before = marked.slice(0, marked.indexOf(MARK)).split("\n");
  return `${before.length}:${(before.at(-1) ?? "").length + 1}`;
}
