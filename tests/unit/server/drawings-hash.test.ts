import { readFile } from "node:fs/promises";
import { posix } from "node:path";
import { expect, test } from "vitest";
import { graphRows } from "#dataset/graph-rows.ts";
import { readLensFiles } from "#dataset/lens-files.ts";
import { drawingsHash, layoutModules } from "#server/drawings-hash.ts";
import { datasetOf, edited, SMALL } from "#tests/unit/dataset/small-dataset.ts";

const lenses = await readLensFiles("cypher/lenses");
const hashOf = (text: string, asked = lenses) => drawingsHash(graphRows(datasetOf(text)), asked);

test("the same facts and questions have one hash, other facts or questions another", async () => {
  expect(await hashOf(SMALL)).toBe(await hashOf(SMALL));
  expect(await hashOf(edited(SMALL, "nameZh: 阿里巴巴", "nameZh: 阿里"))).not.toBe(await hashOf(SMALL));
  const [[id, lens] = []] = lenses;
  if (!id || !lens) throw new Error("There are no lenses.");
  const other = new Map(lenses).set(id, { ...lens, cypher: `${lens.cypher} ` });
  expect(await hashOf(SMALL, other)).not.toBe(await hashOf(SMALL));
});

test("every module that the layout runs counts", async () => {
  const counted = await layoutModules();
  const seen = new Set(["dataset/arrangement.ts"]);
  for (const path of seen) {
    const text = await readFile(`server/${path}`, "utf8");
    for (const [, specifier = ""] of text.matchAll(/^import (?!type )[^;]*?"([.#][^"]+)";/gms)) {
      seen.add(specifier.startsWith("#") ? specifier.slice(1) : posix.join(posix.dirname(path), specifier));
    }
  }
  expect(seen.size).toBeGreaterThan(15);
  expect(counted).toEqual(expect.arrayContaining([...seen]));
});
