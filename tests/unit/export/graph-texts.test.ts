import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { MultiDirectedGraph } from "graphology";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PALETTES } from "#contract/palette.ts";
import { FaultList } from "#dataset/import/fault-list.ts";
import { gexfRecords } from "#dataset/import/gexf-records.ts";
import { graphmlRecords } from "#dataset/import/graphml-records.ts";
import type { ImportRecord } from "#dataset/import/import-record.ts";
import type { ExportGraph } from "#export/export-graph.ts";
import { gexfText } from "#export/gexf-text.ts";
import { graphmlText } from "#export/graphml-text.ts";
import { graphologyText } from "#export/graphology-text.ts";
import { viewGraph } from "#export/view-graph.ts";
import { NO_FILTER } from "#scene/visibility.ts";
import { pictured } from "#tests/support/pictured.ts";

const READERS = { gexf: gexfRecords, graphml: graphmlRecords } as const;
type Form = keyof typeof READERS;

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "atlas-export-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** What our own import reads in a text: each thing with its properties by name, and the faults. */
async function readBack(form: Form, text: string) {
  const file = join(folder, `taken.${form}`);
  await writeFile(file, text);
  const faults = new FaultList();
  const read = READERS[form]({ form, file, labels: "Node", type: "LINK" }, faults);
  const records: ImportRecord[] = [];
  for await (const some of read.records) records.push(...some);
  const things = records.map((record) => {
    const fields = record.kind === "node" ? read.nodeFields : read.relationshipFields;
    const said = fields.map(({ name }, at) => [name, record.values[at]] as const);
    return { ...record, properties: Object.fromEntries(said.filter(([, value]) => value !== undefined)) };
  });
  const types = Object.fromEntries(
    [...read.nodeFields, ...read.relationshipFields].map(({ name, type }) => [name, type]),
  );
  return {
    nodes: things.filter(({ kind }) => kind === "node"),
    links: things.filter(({ kind }) => kind === "relationship"),
    types,
    faults: faults.total,
  };
}

const taken = viewGraph({
  title: "A & B",
  parts: [
    pictured({
      nodes: [
        ["co:a", "company"],
        ["leg:data", "leg"],
        ["con:y", "concept"],
      ],
      links: [
        ["co:a", "leg:data", "FULFILS", "data", "is said to"],
        ["co:a", "con:y", "ADDRESSES", "none", "", 2],
      ],
    }),
    pictured({
      nodes: [
        ["co:b", "company"],
        ["leg:data", "leg"],
      ],
      links: [["co:b", "leg:data", "FULFILS", "data"]],
    }),
  ].map((picture) => ({ picture, filter: { ...NO_FILTER, hiddenKinds: new Set(["concept"]) } })),
  palette: PALETTES.light,
});

test.for(["gexf", "graphml"] as const)(
  "our own import reads a view in %s: both pictures, without what is hidden",
  async (form) => {
    const { nodes, links, types, faults } = await readBack(
      form,
      form === "gexf" ? gexfText(taken) : graphmlText(taken),
    );
    expect(faults).toBe(0);
    expect(nodes.map(({ id }) => id)).toEqual(["co:a", "leg:data", "co:b"]);
    expect(links.map(({ from, type, to }) => [from, type, to])).toEqual([
      ["co:a", "FULFILS", "leg:data"],
      ["co:b", "FULFILS", "leg:data"],
    ]);
    expect(nodes[0]?.properties).toMatchObject({ name: "co:a", kind: "company", links: "1" });
    expect(links[0]?.properties).toMatchObject({ label: "fulfils", flow: "data", hedge: "is said to", claims: "1" });
    expect(types).toMatchObject({ links: "integer", claims: "integer", name: "string" });
    if (form === "graphml") expect(nodes[1]?.labels).toEqual(["Leg"]);
  },
);

/** Letters that XML can hold; those that it cannot are left out of a file. */
const words = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom(..."<>&\"'\n\r\t,;:|阿里巴巴é😀 ab=+@"),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
    ),
    minLength: 1,
    maxLength: 12,
  })
  .filter((text) => !/[\p{Surrogate}\p{Cc}\ufffe\uffff]/u.test(text.replaceAll(/[\n\r\t]/g, "")) && text.trim() !== "");
const scalar = fc.oneof(words, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean());
const graphs: fc.Arbitrary<ExportGraph> = fc
  .uniqueArray(
    words.filter((id) => id.trim() === id),
    { minLength: 1, maxLength: 5 },
  )
  .chain((ids) =>
    fc.record({
      title: words,
      nodes: fc.tuple(
        ...ids.map((id) =>
          fc.record({
            id: fc.constant(id),
            labels: fc.constant(["Thing"]),
            properties: fc.record({ name: words, value: scalar }),
          }),
        ),
      ),
      links: fc.array(
        fc.record({
          id: words,
          source: fc.constantFrom(...ids),
          target: fc.constantFrom(...ids),
          type: fc.constant("KNOWS"),
          properties: fc.record({ hedge: words }),
        }),
        { maxLength: 4 },
      ),
    }),
  );

test.for(["gexf", "graphml"] as const)("whatever is written in %s is read back, letter by letter", async (form) => {
  await fc.assert(
    fc.asyncProperty(graphs, async (graph) => {
      const { nodes, links, faults } = await readBack(form, form === "gexf" ? gexfText(graph) : graphmlText(graph));
      expect(faults).toBe(0);
      expect(nodes.map(({ id, properties }) => [id, properties.name, properties.value])).toEqual(
        graph.nodes.map(({ id, properties }) => [id, properties.name, String(properties.value)]),
      );
      expect(links.map(({ from, to, properties }) => [from, to, properties.hedge])).toEqual(
        graph.links.map(({ source, target, properties }) => [source, target, properties.hedge]),
      );
    }),
    { numRuns: 25 },
  );
});

test("graphology imports its JSON, with y upwards as sigma draws it", () => {
  const graph = MultiDirectedGraph.from(JSON.parse(graphologyText(taken)));
  expect(graph.nodes()).toEqual(["co:a", "leg:data", "co:b"]);
  expect(graph.edges()).toEqual(["co:a FULFILS leg:data", "co:b FULFILS leg:data"]);
  expect(graph.getNodeAttributes("leg:data")).toMatchObject({ label: "leg:data", x: 10, y: 0, size: 18 });
  expect(graph.getNodeAttribute("co:a", "color")).toBe(PALETTES.light.ink);
});
