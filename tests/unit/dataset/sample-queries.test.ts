import { expect, test } from "vitest";
import { readSamples } from "#dataset/sample-queries.ts";
import { temporaryFolder } from "#tests/support/app.ts";

test("a sample is its file, but for the lines of its parameters", async () => {
  const folder = await temporaryFolder({
    "02-b.cypher": "// Second\nRETURN 2 AS two\n",
    "01-a.cypher": "// First\n// What it teaches.\n// $id = co:alibaba\nMATCH (n {id: $id}) // not $this\nRETURN n\n",
  });
  expect(await readSamples(folder)).toEqual([
    {
      id: "01-a",
      title: "First",
      params: { id: "co:alibaba" },
      cypher: "// First\n// What it teaches.\nMATCH (n {id: $id}) // not $this\nRETURN n",
    },
    { id: "02-b", title: "Second", params: {}, cypher: "// Second\nRETURN 2 AS two" },
  ]);
});

test.each([
  ["no title", "RETURN 1\n", "does not begin"],
  ["a parameter without a value", "// T\nRETURN $a\n", "$a must be used"],
  ["a value without a parameter", "// T\n// $a = 1\nRETURN 1\n", "$a must be used"],
])("refuses %s, and says where", async (_, text, said) => {
  const folder = await temporaryFolder({ "01-a.cypher": text });
  await expect(readSamples(folder)).rejects.toThrow(`01-a.cypher: ${said}`);
});
