import { expect, test } from "vitest";
import { CLAIM_KINDS, CLAIM_STATUSES, DISPUTE_KINDS, entityKinds, FLOWS, VERDICTS } from "#contract/kinds.ts";
import { readLensFiles } from "#dataset/lens-files.ts";
import { readStories } from "#dataset/stories.ts";
import { SETTINGS } from "#server/env.ts";
import { IMPORT_TABLE, markdownRow } from "./import-table.ts";
import { filesUnder, leadsSomewhere, rootNames, textOf } from "./project-files.ts";

/** The rows under the first table whose header begins with these words, as written. */
function tableRows(text: string, header: string): readonly string[] {
  const lines = text.split("\n");
  const start = lines.findIndex((line) => line.startsWith(`| ${header} |`));
  const rest = start < 0 ? [] : lines.slice(start + 2);
  const end = rest.findIndex((line) => !line.startsWith("|"));
  return end < 0 ? rest : rest.slice(0, end);
}

test("README.md: the import table is the one that is enforced", () => {
  expect(tableRows(textOf("README.md"), "place | may import | third parties")).toEqual(IMPORT_TABLE.map(markdownRow));
});

test("README.md: the settings table is the one that is read", () => {
  const rows = Object.entries(SETTINGS).map(
    ([name, { default: value, about }]) => `| \`${name}\` | ${value === "" ? "–" : `\`${value}\``} | ${about} |`,
  );
  expect(tableRows(textOf("README.md"), "setting | default | about")).toEqual(rows);
});

test("README.md: every lens is listed, and every listed lens is there", () => {
  const listed = [...textOf("README.md").matchAll(/\]\((cypher\/lenses\/[^)]+\.cypher)\)/g)].map(([, path]) => path);
  expect([...new Set(listed)].sort()).toEqual(filesUnder("cypher/lenses"));
});

test("README.md: every story is listed with its title and what it is about", async () => {
  const { stories } = await readStories("cypher/stories", await readLensFiles("cypher/lenses"));
  const rows = stories.map(({ id, title, about }) => `| [${id}](cypher/stories/${id}.md) | ${title} | ${about} |`);
  expect(tableRows(textOf("README.md"), "story | title | what it is about")).toEqual(rows);
});

test("README.md and CONTRIBUTING.md: every script they tell of is there", () => {
  const { scripts } = JSON.parse(textOf("package.json"));
  const told = ["README.md", "CONTRIBUTING.md"].flatMap((path) => [
    ...textOf(path).matchAll(/npm (?:run ([\w:]+)|(start|test))/g),
  ]);
  const names = told.map(([, run, plain]) => run ?? plain ?? "");
  expect(names.filter((name) => !(name in scripts))).toEqual([]);
});

test("every document's links to files lead somewhere", () => {
  const documents = [
    ...rootNames().filter((name) => name.endsWith(".md")),
    ...filesUnder("cypher").filter((path) => path.endsWith("README.md")),
  ];
  const dead = documents.flatMap((path) => {
    const targets = [...textOf(path).matchAll(/\]\((?!https?:|#|mailto:|co:)([^)#\s]+)[^)]*\)/g)].map(
      ([, target]) => target ?? "",
    );
    return targets.filter((target) => !leadsSomewhere(path, target)).map((target) => `${path}: ${target}`);
  });
  expect(dead).toEqual([]);
});

test("cypher/README.md: the glossary has our words", () => {
  const glossary = textOf("cypher/README.md");
  const ours = ["entity", "link", "claim", "source", "dispute", "leg", "verdict", "lens", "view", "snapshot", "story"];
  expect(ours.filter((word) => !glossary.includes(`**${word}**`))).toEqual([]);
  const closed = [entityKinds, FLOWS, CLAIM_KINDS, CLAIM_STATUSES, DISPUTE_KINDS, VERDICTS].flat();
  expect(closed.filter((word) => !glossary.includes(`\`${word}\``))).toEqual([]);
});

test("README.md: the test command is the one that admits a submission", () => {
  expect(textOf("README.md")).toContain("npm ci && npm test");
  expect(textOf(".ci/run")).toMatch(/^npm ci\b.*&& npm test\b/m);
});
