import { highlightSyntax } from "@neo4j-cypher/language-support";
import { describe, expect, test } from "vitest";
import { hoverWords } from "#console/hover-words.ts";
import type { SchemaAnswer } from "#contract/status.ts";

const held: SchemaAnswer = {
  labels: [
    { label: "Person", count: 2000, properties: [{ key: "born", types: ["Long"] }] },
    { label: "Raw data", count: null, properties: [] },
  ],
  relationshipTypes: [
    { type: "KNOWS", count: 1, properties: [{ key: "born", types: ["Date", "String"] }] },
    { type: "Person", count: 7, properties: [] },
  ],
  propertyKeys: ["born", "unused"],
  functions: [
    { name: "coalesce", signature: "coalesce(input :: ANY) :: ANY", about: "The first that is not null." },
    { name: "count", signature: "count(input :: ANY) :: INTEGER", about: "How many." },
    { name: "duration.between", signature: "duration.between(a, b) :: DURATION", about: "The time between." },
  ],
  procedures: [{ name: "db.labels", signature: "db.labels() :: (label)", about: "All labels." }],
  indexes: [],
};
const TEXT =
  "MATCH (p:Person)-[k:KNOWS|Person]->(:`Raw data`) CALL db.labels() YIELD label WHERE p.born > 1 RETURN Coalesce(1), count(*), duration.between(p.x, k.unused), nobody(1)";

/** As the editor's worker tells them, by Neo4j's own parser. */
const tokens = highlightSyntax(TEXT).map(({ position: { startOffset: from }, length, tokenType }) => ({
  from,
  to: from + length,
  type: String(tokenType),
}));

function told(word: string, last = false) {
  const at = last ? TEXT.lastIndexOf(word) : TEXT.indexOf(word);
  const { from = 0, to = 0, heading, lines } = hoverWords(TEXT, tokens, at + 1, held) ?? {};
  return { word: TEXT.slice(from, to), heading, lines };
}

describe("a word under the pointer is explained by what the database holds", () => {
  test("a label by its count and properties", () => {
    const lines = ["2,000 nodes", "Properties: born (Long)"];
    expect(told("Person")).toEqual({ word: "Person", heading: "(:Person)", lines });
    expect(told("`Raw data`")).toMatchObject({ heading: "(:Raw data)", lines: [] });
  });

  test("a relationship type, though a label has the same name", () => {
    const lines = ["1 relationship", "Properties: born (Date or String)"];
    expect(told("KNOWS")).toMatchObject({ heading: "[:KNOWS]", lines });
    expect(told("Person", true)).toMatchObject({ heading: "[:Person]", lines: ["7 relationships"] });
  });

  test("a property by where it is of which type", () => {
    expect(told("born")).toMatchObject({
      heading: ".born",
      lines: ["Long, on :Person", "Date or String, on [:KNOWS]"],
    });
    expect(told("unused")).toMatchObject({ heading: ".unused", lines: [] });
  });

  test("functions and procedures by signature and explanation, however they are written", () => {
    expect(told("Coalesce")).toMatchObject({
      heading: held.functions[0]?.signature,
      lines: [held.functions[0]?.about],
    });
    expect(told("count")).toMatchObject({ heading: "count(input :: ANY) :: INTEGER" });
    expect(told("between").word).toBe("duration.between");
    expect(told("labels")).toMatchObject({ word: "db.labels", lines: ["All labels."] });
  });

  test("and by nothing where it holds nothing of that name", () => {
    for (const word of ["nobody", "YIELD", "p:", ".x"])
      expect(told(word)).toEqual({ word: "", heading: undefined, lines: undefined });
  });
});
