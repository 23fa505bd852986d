import { expect, test } from "vitest";
import type { TypedValue } from "#api/query-call.ts";
import { answerCsvText, exportGraph, jsonText, tsvText } from "#console/export-text.ts";
import { foundGraph } from "#console/found-graph.ts";
import { graphmlText } from "#export/graphml-text.ts";

const value = ($type: string, _value: unknown): TypedValue => ({ $type, _value });
const text = (words: string) => value("String", words);
const node = (id: string, properties: Readonly<Record<string, TypedValue>>) =>
  value("Node", { _element_id: id, _labels: ["Thing"], _properties: properties });
const link = (id: string, source: string, target: string) =>
  value("Relationship", {
    _element_id: id,
    _start_node_element_id: source,
    _end_node_element_id: target,
    _type: "LIKES",
    _properties: { since: value("Integer", "2020") },
  });

test("JSON keeps every column, two of one name too, and loses no digit", () => {
  const rows = [[value("Integer", "9007199254740993"), value("Float", "NaN"), value("Null", null)]];
  expect(JSON.parse(jsonText({ columns: ["n", "n", "__proto__"], rows }))).toEqual([
    Object.fromEntries([
      ["n", "9007199254740993"],
      ["n 2", "NaN"],
      ["__proto__", null],
    ]),
  ]);
});

test("CSV quotes what must be quoted and lets no spreadsheet calculate", () => {
  const rows = [
    [text('a "b", c'), text("=1+1"), value("Integer", "-5"), value("Null", null)],
    [text("two\nlines"), text("-x"), value("List", [value("Integer", "1")]), value("Boolean", true)],
  ];
  expect(answerCsvText({ columns: ["a", "b", "c", "d"], rows })).toBe(
    'a,b,c,d\r\n"a ""b"", c",\'=1+1,-5,\r\n"two\nlines",\'-x,[1],true\r\n',
  );
});

test("what is copied has one line a row, whatever stands in its cells", () => {
  const rows = [[text("a\tb\nc"), value("Null", null)]];
  expect(tsvText({ columns: ["x", "y"], rows })).toBe("x\ty\na b c\t");
});

test("GraphML has every node and link once, escaped, and no link into nothing", () => {
  const [a, b] = [node("1", { name: text('<A> & "co"') }), node("2", { name: text("B\u0000") })];
  const rows = [
    [a, link("r1", "1", "2"), b],
    [value("List", [a]), link("r2", "2", "9"), value("Path", [a, link("r1", "1", "2"), b])],
  ];
  const written = graphmlText(exportGraph(foundGraph(rows)));
  expect(written.match(/<node /g)).toHaveLength(2);
  expect(written.match(/<edge /g)).toHaveLength(1);
  expect(written).toContain("&lt;A&gt; &amp; &quot;co&quot;");
  expect(written).toContain('<edge id="r1" source="1" target="2" label="LIKES">');
  expect(written).not.toContain("\u0000");
  expect(foundGraph(rows).loose).toBe(1);
});
