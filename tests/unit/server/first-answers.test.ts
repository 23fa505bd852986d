import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { FirstAnswers } from "#server/first-answers.ts";
import { temporaryFolder } from "#tests/support/app.ts";

const formula = (tag: string, dataset = "d1") => ({ name: "formula", dataset, tag, text: `{"of":"${tag}"}` });

async function place(): Promise<string> {
  return join(await temporaryFolder(), "home", "first-answers.json");
}

test("the first screen's answers are there again for the next process, the newest four", async () => {
  const path = await place();
  const shelf = await FirstAnswers.open(path, "embedded");
  expect([shelf.dataset, shelf.texts.size]).toEqual([undefined, 0]);
  for (const tag of ["a", "b", "c", "d", "e", "c"]) shelf.keep(formula(tag));
  shelf.keep({ ...formula("other"), name: "market" });
  await shelf.close();
  const again = await FirstAnswers.open(path, "embedded");
  expect(again.dataset).toBe("d1");
  expect([...again.texts.keys()]).toEqual(["c", "e", "d", "b"]);
  expect(again.texts.get("e")).toBe('{"of":"e"}');
  expect(await readdir(join(path, "..")), "nothing half-written is left").toEqual(["first-answers.json"]);
});

test("answers of other facts go, and those of another database are not given", async () => {
  const path = await place();
  const shelf = await FirstAnswers.open(path, "embedded");
  shelf.keep(formula("a"));
  shelf.keep(formula("b", "d2"));
  await shelf.close();
  const again = await FirstAnswers.open(path, "embedded");
  expect([again.dataset, ...again.texts.keys()]).toEqual(["d2", "b"]);
  const other = await FirstAnswers.open(path, "bolt://elsewhere neo4j");
  expect([other.dataset, other.texts.size]).toEqual([undefined, 0]);
});

test("a file that is no such thing, and a place that cannot be written, cost nothing", async () => {
  const folder = await temporaryFolder();
  const path = join(folder, "first-answers.json");
  await writeFile(path, '{"database": 1');
  expect((await FirstAnswers.open(path, "embedded")).texts.size).toBe(0);
  const below = await FirstAnswers.open(join(path, "below.json"), "embedded");
  below.keep(formula("a"));
  await below.close();
  expect(below.texts.get("a")).toBeDefined();
});
