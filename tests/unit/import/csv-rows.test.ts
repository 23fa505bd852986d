import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { csvRows } from "#dataset/import/csv-rows.ts";
import { FaultList } from "#dataset/import/fault-list.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "atlas-rows-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function rowsOf(bytes: Uint8Array, delimiter = ",") {
  const file = join(folder, "rows.csv");
  await writeFile(file, bytes);
  const faults = new FaultList();
  const rows: { line: number; cells: readonly string[] }[] = [];
  for await (const some of csvRows({ file, delimiter }, faults))
    rows.push(...some.map(({ line, cells }) => ({ line, cells })));
  expect(faults.first).toEqual([]);
  return rows;
}

const pieces = ["a", "7", " ", '"', ",", ";", "\t", "\n", "\r", "\r\n", "é", "阿", "🐫", "\\", "'", "\u2028"];
const cell = fc.record({ text: fc.string({ unit: fc.constantFrom(...pieces), maxLength: 8 }), isQuoted: fc.boolean() });
const table = fc
  .integer({ min: 2, max: 4 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));

test("what is written comes back, cell by cell and line by line, however the file is written", async () => {
  const how = fc.record({
    delimiter: fc.constantFrom(",", ";", "\t"),
    end: fc.constantFrom("\n", "\r\n", "\r"),
    mark: fc.constantFrom("", "\ufeff"),
    hasLastEnd: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(table, how, async (rows, { delimiter, end, mark, hasLastEnd }) => {
      const written = rows.map((cells) =>
        cells
          .map(({ text, isQuoted }) =>
            isQuoted || /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text,
          )
          .join(delimiter),
      );
      const text = mark + written.join(end) + (hasLastEnd ? end : "");
      let line = 1;
      const expected = rows.map((cells, index) => {
        const row = { line, cells: cells.map((one) => one.text) };
        line += (written[index]?.match(/\r\n|\r|\n/g)?.length ?? 0) + 1;
        return row;
      });
      expect(await rowsOf(Buffer.from(text), delimiter)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

test("rows and characters that two pieces of the file share are whole, and lines are counted on", async () => {
  const row = `"阿里\r\n巴巴",${"é".repeat(500)}\r\n`;
  const rows = await rowsOf(Buffer.from(row.repeat(400)));
  expect(rows).toHaveLength(400);
  expect(rows.at(-1)).toEqual({ line: 799, cells: ["阿里\r\n巴巴", "é".repeat(500)] });
});

test("empty lines are counted and are no rows", async () => {
  expect(await rowsOf(Buffer.from("a,b\n\n\r\n1,2\n"))).toEqual([
    { line: 1, cells: ["a", "b"] },
    { line: 4, cells: ["1", "2"] },
  ]);
});
