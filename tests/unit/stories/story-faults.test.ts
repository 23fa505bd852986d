import { expect, test } from "vitest";
import type { LensFile } from "#contract/lens.ts";
import { checkStoryViews } from "#dataset/check-story-views.ts";
import { faultText } from "#dataset/fault.ts";
import { parseLensFile } from "#dataset/lens-files.ts";
import { checkStories } from "#dataset/stories.ts";
import { parseStoryFile } from "#dataset/story-file.ts";
import { datasetOf, edited, SMALL } from "#tests/unit/dataset/small-dataset.ts";
import { SMALL_STORY } from "./small-story.ts";

/** Stands in a replacement where the fault must be found. */
const MARK = "▸";
const KNOWN = "Write paragraphs with *emphasis*, **strong** and [links](co:alibaba).";

const matter =
  "// ---\n// title: T\n// answers: A?\n// group: Evidence\n// arrangement: layered\n// uses: [entity_id]\n";
const lenses: ReadonlyMap<string, LensFile> = new Map([
  ["everything", parseLensFile("everything", `${matter}// ---\nRETURN 1\n`)],
  [
    "formula",
    parseLensFile(
      "formula",
      `${matter}// params:\n//   company: { type: entity, kind: company, default: co:alibaba, about: whom }\n//   limit: { type: int, min: 5, max: 9, default: 5, about: how many }\n// ---\nRETURN $company, $limit\n`,
    ),
  ],
]);

function faultsOf(text: string): readonly string[] {
  const { story, faults } = parseStoryFile("plan.md", "plan", text);
  const stories = story ? [story] : [];
  return [
    ...faults,
    ...stories.flatMap((told) => checkStoryViews(told, lenses)),
    ...checkStories(stories, datasetOf(SMALL)),
  ].map(faultText);
}

test("the small story is sound", () => {
  expect(faultsOf(SMALL_STORY)).toEqual([]);
});

const CASES: Readonly<Record<string, readonly [passage: string, instead: string, what: string]>> = {
  "an unknown lens": [
    "lens: everything",
    "lens: ▸everythin",
    'there is no lens "everythin" — Did you mean "everything"? There are everything, formula.',
  ],
  "an unknown parameter": [
    "{ company: co:alibaba }",
    "{ ▸compny: co:alibaba }",
    'the lens "formula" has no parameter "compny" — Did you mean "company"? There are company, limit.',
  ],
  "a value out of bounds": [
    "{ company: co:alibaba }",
    "{ limit: ▸12 }",
    'limit: "12" does not fit — Too big: expected number to be <=9.',
  ],
  "a parameter that is no id": [
    "{ company: co:alibaba }",
    "{ company: ▸Alibaba }",
    'company: "Alibaba" does not fit — Not an entity id such as co:alibaba.',
  ],
  "a parameter that names nobody": [
    "{ company: co:alibaba }",
    "{ company: ▸co:alibab }",
    'there is no entity "co:alibab" — Did you mean "co:alibaba"?',
  ],
  "an unknown entity": [
    "highlight: [biz:alibaba/cloud]",
    "highlight: [▸biz:alibaba/clod]",
    'there is no entity "biz:alibaba/clod" — Did you mean "biz:alibaba/cloud"?',
  ],
  "an unknown link": [
    "co:alibaba RUNS ini:alibaba/capex-plan]",
    "▸co:alibaba OWNS ini:alibaba/capex-plan]",
    'there is no link "co:alibaba OWNS ini:alibaba/capex-plan" — Did you mean "co:alibaba RUNS ini:alibaba/capex-plan"?',
  ],
  "an unknown claim": [
    "claims: [plan]",
    "claims: [plan, ▸pla]",
    'there is no claim with the key "pla" — Did you mean "plan"?',
  ],
  "an unknown key of a step": [
    "lens: everything",
    "lens: everything\n▸lenz: x",
    'unknown key "lenz" — Did you mean "lens"? Known here: lens, params, highlight, claims.',
  ],
  "an unknown key of the story": [
    "language: en",
    "language: en\n▸author: me",
    'unknown key "author" — Known here: title, about, language.',
  ],
  "a language in words": [
    "language: en",
    "language: ▸English",
    'language: not a language — Write two letters, as in "en".',
  ],
  "no claims": ["claims: [cloud-revenue]", "claims: ▸[]", "claims: too few — At least 1."],
  "broken YAML": [
    "claims: [cloud-revenue]",
    "claims: [cloud-revenue]\n▸claims: [plan]",
    "Map keys must be unique — Keep one of the two.",
  ],
  "no text": [
    "\nClouds are for running.\n",
    "",
    '"It runs on a cloud": no text — Write what is to be seen, in a few sentences.',
  ],
  "a title twice": [
    "## It runs on a cloud",
    "▸## It is announced",
    'the title "It is announced" a second time — Give each step a title of its own.',
  ],
  "no block of YAML": [
    "```yaml\nlens: everything",
    "```\nlens: everything",
    '"It runs on a cloud": no block of YAML — Put a block between ```yaml and ``` right under the heading, with lens, highlight and claims.',
  ],
  "text before the first step": [
    "## It is announced",
    "▸Hello.\n\n## It is announced",
    "text before the first step — Begin a step with a heading: ## What it says",
  ],
  HTML: ["And that is that.", "▸<p>And that is that.</p>", `HTML in a story — ${KNOWN}`],
  "HTML in a line": ["And that is that.", "And ▸<b>that</b> is that.", `HTML in a story — ${KNOWN}`],
  "a picture": ["And that is that.", "▸![that](https://one.example/a.png)", `a picture in a story — ${KNOWN}`],
  "a list": ["And that is that.", "▸- that", `a list in a story — ${KNOWN}`],
  "a link that runs a script": [
    "And that is that.",
    "▸[that](javascript:alert(1))",
    'a link to "javascript:alert(1)" — Link to http://…, https://… or the id of an entity.',
  ],
  "a link to nobody": ["Clouds are", "[Clouds](co:nobody) are", 'there is no entity "co:nobody" — Correct the name.'],
  "a number that no claim has": [
    "Clouds are",
    "12.5 clouds are",
    '"It runs on a cloud": no claim of this step has the number 12.5 — Take it from a claim, and name that claim under claims; or write it in words where it only counts.',
  ],
  "a number of another step's claim": [
    "Clouds are",
    "380 clouds are",
    '"It runs on a cloud": no claim of this step has the number 380 — Take it from a claim, and name that claim under claims; or write it in words where it only counts.',
  ],
};

test.each(Object.entries(CASES))("%s", (_, [passage, instead, what]) => {
  const marked = edited(SMALL_STORY, passage, instead);
  // Without a mark the fault is that of the step, and stands at its heading.
  const place = marked.includes(MARK)
    ? `plan.md:${placeOf(marked)} `
    : `plan.md:${lineOf(marked, "## It runs on a cloud")}:1 `;
  expect(faultsOf(marked.replace(MARK, "")).map((fault) => fault.replace(place, ""))).toContain(what);
});

test("all faults are told at once", () => {
  const broken = SMALL_STORY.replace("lens: everything", "lens: nothing")
    .replace("[plan]", "[plam]")
    .replace("Clouds", "<b>7</b> clouds");
  expect(faultsOf(broken)).toHaveLength(6);
});

test("a file without front matter says how one looks", () => {
  expect(faultsOf("## A step\n")).toEqual([
    'plan.md:1:1 no front matter — Begin the file with a line "---", the keys title, about and language, and a line "---".',
  ]);
});

function lineOf(text: string, line: string): number {
  return text.split("\n").indexOf(line) + 1;
}

function placeOf(marked: string): string {
  const before = marked.slice(0, marked.indexOf(MARK)).split("\n");
  return `${before.length}:${(before.at(-1) ?? "").length + 1}`;
}
