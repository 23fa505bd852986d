import { readdir, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { KeptDrawings } from "#server/kept-drawings.ts";
import { temporaryFolder } from "#tests/support/app.ts";

const HOME = { id: "everything#wide", width: 780, height: 800, ids: ["co:a"], xs: [1.5], ys: [2] };

test("drawings are found by the hash they were kept by, and by no other", async () => {
  const kept = new KeptDrawings(join(await temporaryFolder(), "not/there/yet"));
  expect(await kept.find("a")).toBeUndefined();
  await kept.keep("a", [HOME]);
  expect(await kept.find("a")).toEqual([HOME]);
  expect(await kept.find("b")).toBeUndefined();
});

test("what is cut short or of another shape counts as not kept", async () => {
  const folder = await temporaryFolder({ "cut.json": '[{"id": "every', "other.json": '[{"id": 1}]' });
  const kept = new KeptDrawings(folder);
  expect([await kept.find("cut"), await kept.find("other")]).toEqual([undefined, undefined]);
});

test("the eight youngest sets are kept", async () => {
  const folder = await temporaryFolder();
  for (let age = 1; age <= 9; age++) {
    await writeFile(join(folder, `old-${age}.json`), "[]");
    await utimes(join(folder, `old-${age}.json`), 1_000_000 - age, 1_000_000 - age);
  }
  await new KeptDrawings(folder).keep("new", [HOME]);
  const left = ["new.json", ...Array.from({ length: 7 }, (_, index) => `old-${index + 1}.json`)];
  expect((await readdir(folder)).sort()).toEqual(left);
});

test("a folder that cannot be written is no failure", async () => {
  const folder = await temporaryFolder({ taken: "a file" });
  const kept = new KeptDrawings(join(folder, "taken"));
  await kept.keep("a", [HOME]);
  expect(await kept.find("a")).toBeUndefined();
});
