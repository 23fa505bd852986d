import { expect, test } from "vitest";
import { check } from "./import-check.ts";

const gexf = (inside: string) => `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<graph defaultedgetype="directed">
<attributes class="node"><attribute id="0" title="age" type="integer"/></attributes>
${inside}
</graph>
</gexf>`;
const graphml = (inside: string) => `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="age" for="node" attr.name="age" attr.type="int"/>
<graph edgedefault="directed">
${inside}
</graph>
</graphml>`;

/** What stands inside a graph, and the one fault that is to be found in it. */
const GEXF: Readonly<Record<string, readonly [inside: string, fault: string]>> = {
  "a node twice": [
    '<nodes><node id="a"/>\n  <node id="a"/></nodes>',
    'net.gexf:6:3 id "a" is there already, in line 5 — Rename or delete one of the two.',
  ],
  "an edge to nowhere": [
    '<nodes><node id="a"/></nodes>\n<edges>\n  <edge source="a" target="b"/></edges>',
    'net.gexf:7:3 target "b" is no node of this import — Add the node, or correct the id.',
  ],
  "a value that is not of its type": [
    '<nodes><node id="a">\n<attvalues><attvalue for="0" value="old"/></attvalues></node></nodes>',
    'net.gexf:5:8 age: "old" is not an integer of 64 bits — Correct it, or use another type: string, float, boolean, date, datetime.',
  ],
  "a value that nobody declared": [
    '<nodes><node id="a">\n<attvalues><attvalue for="9" value="1"/></attvalues></node></nodes>',
    'net.gexf:6:12 a value for the attribute "9", which is not declared — Declare it in <attributes>.',
  ],
  "a node without id": [
    '<nodes><node label="a"/></nodes>',
    "net.gexf:5:8 <node> without id — Write one, or delete it.",
  ],
  "a tag that is not closed": [
    '<nodes><node id="a"></nodes>',
    "net.gexf:5:29 no sound XML: unexpected close tag — Correct it here or shortly before.",
  ],
};
const GRAPHML: typeof GEXF = {
  "a node twice": [
    '<node id="a"/>\n<node id="a"/>',
    'net.graphml:5:1 id "a" is there already, in line 4 — Rename or delete one of the two.',
  ],
  "an edge to nowhere": [
    '<edge source="a" target="b"/>\n<node id="b"/>',
    'net.graphml:4:1 source "a" is no node of this import — Add the node, or correct the id.',
  ],
  "a value that is not of its type": [
    '<node id="a"><data key="age">old</data></node>',
    'net.graphml:4:1 age: "old" is not an integer of 64 bits — Correct it, or use another type: string, float, boolean, date, datetime.',
  ],
  "a value that nobody declared": [
    '<node id="a">\n<data key="size">1</data></node>',
    'net.graphml:5:1 a value for the key "size", which is not declared — Declare it with <key>.',
  ],
  "an edge of three ends": [
    "<hyperedge/>",
    "net.graphml:4:1 an edge of more than two ends — Make it a node with an edge to each end.",
  ],
  "a label of the atlas": [
    '<node id="a" labels=":Claim"/>',
    'net.graphml:4:1 label "Claim" is the atlas\'s own — Choose another, such as "MyClaim".',
  ],
  "an entity that XML does not know": [
    '<node id="a"><data key="age">&bomb;</data></node>',
    "net.graphml:4:36 no sound XML: undefined entity — Correct it here or shortly before.",
  ],
};

test.for(Object.entries(GEXF))("GEXF: %s", async ([, [inside, fault]]) => {
  expect((await check({ "net.gexf": gexf(inside) })).faults).toEqual([fault]);
});

test.for(Object.entries(GRAPHML))("GraphML: %s", async ([, [inside, fault]]) => {
  expect((await check({ "net.graphml": graphml(inside) })).faults).toEqual([fault]);
});

test("an edge may stand before its nodes", async () => {
  const said = await check({ "net.graphml": graphml('<edge source="a" target="b"/><node id="a"/><node id="b"/>') });
  expect(said).toMatchObject({ faults: [], nodes: 2, relationships: 1 });
});

test("what is left out on purpose is said", async () => {
  const inside = '<nodes><node id="a" start="2020"><viz:size value="2"/><nodes><node id="b"/></nodes></node></nodes>';
  const edges = '<edges><edge source="a" target="b" type="undirected"/></edges>';
  expect((await check({ "net.gexf": gexf(inside + edges) })).notes).toEqual([
    "Times and changes over time are left out; of several values the last is kept.",
    "Colours, sizes and positions (viz) are left out.",
    "Nodes inside nodes are read as nodes; what held them is left out.",
    "Edges without direction run as they are written and carry directed: false.",
  ]);
});

test("a property that bears the name of the node's own id is renamed, and that is said", async () => {
  const text = graphml('<node id="a"><data key="n">1</data></node>').replace(
    "<graph ",
    '<key id="n" for="node" attr.name="id" attr.type="string"/><graph ',
  );
  expect((await check({ "net.graphml": text })).notes).toEqual(['The node property "id" is written as "id2".']);
});

test("entities that multiply are refused, and nothing outside is read", async () => {
  const bomb = '<!DOCTYPE graphml [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
  expect((await check({ "net.graphml": `${bomb}\n${graphml('<node id="&b;"/>')}` })).faults).toEqual([
    expect.stringContaining("a document type with declarations of its own — Delete <!DOCTYPE …>."),
  ]);
});

test("what nests without end, or never ends, is refused", async () => {
  const deep = await check({ "net.graphml": graphml("<node>".repeat(300)) });
  expect(deep.faults).toEqual([expect.stringContaining("elements within elements, 200 deep")]);
  const long = await check({ "net.graphml": graphml(`<node id="a"><data key="age">${"9".repeat(6_000_000)}`) });
  expect(long.faults).toEqual([expect.stringContaining("more than 4 MB without a tag")]);
});

test("byte order marks and encodings of XML", async () => {
  const text = graphml('<node id="é"/><edge source="é" target="é"/>');
  const marked = await check({ "net.graphml": Buffer.from(`\ufeff${text}`, "utf16le") });
  expect(marked).toMatchObject({ faults: [], nodes: 1, relationships: 1 });
  const declared = `<?xml version="1.0" encoding="ISO-8859-1"?>${text}`;
  expect(await check({ "net.graphml": Buffer.from(declared, "latin1") })).toMatchObject({ faults: [], nodes: 1 });
  expect((await check({ "net.graphml": Buffer.from(text, "latin1") })).faults).toEqual([
    "net.graphml:4:1 bytes that are no UTF-8 — Save the file in the encoding that its first line names.",
  ]);
});

test("a file of another form", async () => {
  expect((await check({ "net.gexf": graphml("") })).faults[0]).toBe(
    "net.gexf:1:1 <graphml> where <gexf> is wanted — Name a GEXF file.",
  );
  expect((await check({ "net.txt": "" })).faults).toEqual([
    "net.txt:1:1 not a file that can be imported — Name a .yaml file that maps columns, or a .gexf or .graphml file.",
  ]);
});
