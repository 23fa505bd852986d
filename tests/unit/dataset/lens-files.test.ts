import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { lensesSource, parseLensFile, readLensFiles } from "#dataset/lens-files.ts";

const matter = (params: string, body: string) =>
  `// ---\n// title: T\n// answers: A?\n// group: Evidence\n${params}// arrangement: layered\n// uses: [entity_id]\n// ---\n${body}`;
const limit = "// params:\n//   limit: { type: int, min: 1, max: 9, default: 5, about: how many }\n";

test("a lens is its front matter and the Cypher behind it", () => {
  const { description, cypher } = parseLensFile("x", matter(limit, "RETURN $limit // the $other is only spoken of\n"));
  expect(description).toEqual({
    id: "x",
    title: "T",
    answers: "A?",
    group: "Evidence",
    arrangement: "layered",
    uses: ["entity_id"],
    params: { limit: { type: "int", min: 1, max: 9, default: 5, about: "how many" } },
  });
  expect(cypher).toBe("RETURN $limit // the $other is only spoken of");
});

test.each([
  ["no front matter", "RETURN 1", /does not begin with front matter/],
  ["an unused parameter", matter(limit, "RETURN 1"), /limit is declared but not used/],
  ["an undeclared parameter", matter("", "RETURN $q"), /\$q is used but not declared/],
  [
    "a name the address bar needs",
    matter("// params:\n//   lens: { type: int, min: 1, max: 9, default: 5, about: x }\n", "RETURN $lens"),
    /lens has a name that the address bar keeps/,
  ],
  ["an unknown key", matter("// colour: red\n", "RETURN 1"), /colour/],
])("%s is refused, naming the file", (_, text, message) => {
  expect(() => parseLensFile("broken", text)).toThrow(/^cypher\/lenses\/broken\.cypher: /);
  expect(() => parseLensFile("broken", text)).toThrow(message);
});

test("the generated table is up to date", async () => {
  const written = await readFile("server/contract/lenses.gen.ts", "utf8");
  expect(written).toBe(lensesSource(await readLensFiles("cypher/lenses")));
});
