import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csvText } from "#export/csv-text.ts";
import type { ExportGraph } from "#export/export-graph.ts";
import { entityCsv, linkCsv } from "#export/view-csv.ts";

const words = fc.string({
  unit: fc.oneof(
    fc.constantFrom(..."=+-@',\"\t\r\n01.e阿里 a"),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
  ),
  maxLength: 8,
});

/** As the doc of csvText says that a text is got back. */
const unguarded = (cell: string) => (/^'+[=+\-@\t\r\n]/.test(cell) ? cell.slice(1) : cell);

test("any text comes back from a cell, and none that comes out of a file is a formula", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(words, words), { maxLength: 4 }), (rows) => {
      const read: string[][] = parse(csvText(["a", "b"], rows), { record_delimiter: "\r\n", skip_empty_lines: false });
      expect(read.slice(1).map((row) => row.map(unguarded))).toEqual(rows);
      for (const cell of read.flat()) expect(cell).not.toMatch(/^[=@\t\r\n]|^[+-](?![\d.]+(e[+-]?\d+)?$)/i);
    }),
  );
});

test("numbers stay numbers, what begins like one and goes on does not", () => {
  expect(csvText(["a"], [[-5], ["-5"], ["+1.5e3"], ["-2+3+cmd|' /C calc'!A0"], [undefined], [true]])).toBe(
    "a\r\n-5\r\n-5\r\n+1.5e3\r\n'-2+3+cmd|' /C calc'!A0\r\n\r\ntrue\r\n",
  );
});

test("a view is two files that begin with a byte order mark and name the ends of links", () => {
  const graph: ExportGraph = {
    title: "t",
    nodes: [
      {
        id: "co:a",
        labels: [],
        properties: { name: 'A, "the" one', nameZh: "阿里巴巴", links: 2 },
        look: { x: 1, y: 2, size: 3, color: "#000000" },
      },
      { id: "co:b", labels: [], properties: { name: "=B" } },
    ],
    links: [{ id: "1", source: "co:a", target: "co:b", type: "OWNS", properties: { label: "owns", claims: 2 } }],
  };
  expect(entityCsv(graph)).toBe(
    '\ufeffid,name,nameZh,kind,form,flow,figure,links,disputes,x,y\r\nco:a,"A, ""the"" one",阿里巴巴,,,,,2,,1,2\r\nco:b,\'=B,,,,,,,,,\r\n',
  );
  expect(linkCsv(graph)).toBe(
    '\ufeffsource,sourceName,type,target,targetName,label,flow,claims,hedge,disputes\r\nco:a,"A, ""the"" one",OWNS,co:b,\'=B,owns,,2,,\r\n',
  );
});
