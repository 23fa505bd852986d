import type * as z from "zod";
import type { StoryBlock, StoryHighlight } from "#contract/story.ts";
import { type Fault, faultAt } from "./fault.ts";
import type { Place, Position } from "./position.ts";
import { schemaFaults } from "./schema-faults.ts";
import { StepMatter, StoryMatter } from "./story-schema.ts";
import { type MarkdownNode, parseMarkdown, readParagraph } from "./story-text.ts";
import { parseYaml } from "./yaml-file.ts";

/** One thing that a step lights: the id of an entity, or a link. */
export type StoryMark = string | StoryHighlight["links"][number];

/** One step as its file holds it, and where. */
export interface StoryFileStep {
  readonly title: string;
  readonly blocks: readonly StoryBlock[];
  readonly lens: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly highlight: readonly StoryMark[];
  /** Keys of claims. */
  readonly claims: readonly string[];
  /** Of the heading. */
  readonly position: Position;
  /** Of the block of YAML. */
  readonly place: Place;
}

/** A story as its file holds it; `id` is the file's name. */
export interface StoryFile extends StoryMatter {
  readonly id: string;
  readonly steps: readonly StoryFileStep[];
}

export interface StoryReading {
  /** Undefined where the front matter or every step is broken. */
  readonly story: StoryFile | undefined;
  readonly faults: readonly Fault[];
}

const FRONT_MATTER = /^---\n([\s\S]*?\n)---\n/;
const LINK = /^(\S+) ([A-Z][A-Z_]*) (\S+)$/;

/** One story from its text, with everything wrong in it that the file alone can show; nothing is thrown. */
export function parseStoryFile(file: string, id: string, text: string): StoryReading {
  const start = { file, line: 1, column: 1 };
  const [whole, front] = FRONT_MATTER.exec(text) ?? [];
  if (whole === undefined || front === undefined) {
    const mend = 'Begin the file with a line "---", the keys title, about and language, and a line "---".';
    return { story: undefined, faults: [faultAt(start, "no front matter", mend)] };
  }
  const faults: Fault[] = [];
  const matter = readYaml(StoryMatter, file, `\n${front}`, faults)?.value;
  const body = whole.replaceAll(/[^\n]/g, "") + text.slice(whole.length);
  const sections = sectionsOf(parseMarkdown(body), file, faults);
  if (sections.length === 0) faults.push(faultAt(start, "no steps", "Begin each step with a heading: ## What it says"));
  const steps = sections.flatMap((section) => readStep(section, file, faults) ?? []);
  faults.push(...doubledTitles(sections));
  return { story: matter && steps.length > 0 ? { id, ...matter, steps } : undefined, faults };
}

interface Section {
  readonly title: string;
  readonly position: Position;
  readonly nodes: readonly MarkdownNode[];
}

/** The file cut at its headings of the second level. */
function sectionsOf(nodes: readonly MarkdownNode[], file: string, faults: Fault[]): readonly Section[] {
  const sections: { title: string; position: Position; nodes: MarkdownNode[] }[] = [];
  for (const node of nodes) {
    const position = positionOf(node, file);
    const last = sections.at(-1);
    if (node.type === "heading" && node.depth === 2) {
      const { block } = readParagraph({ ...node, type: "paragraph" }, (inner) => positionOf(inner, file));
      sections.push({ title: block.runs.map(({ text }) => text).join(""), position, nodes: [] });
    } else if (last) last.nodes.push(node);
    else faults.push(faultAt(position, "text before the first step", "Begin a step with a heading: ## What it says"));
  }
  return sections;
}

function readStep({ title, position, nodes }: Section, file: string, faults: Fault[]): StoryFileStep | undefined {
  const [first, ...rest] = nodes;
  if (title === "")
    faults.push(faultAt(position, "a heading without words", "Write what the step says: ## What it says"));
  if (first?.type !== "code" || first.lang !== "yaml") {
    const mend = "Put a block between ```yaml and ``` right under the heading, with lens, highlight and claims.";
    faults.push(faultAt(position, `"${title}": no block of YAML`, mend));
    return undefined;
  }
  const told = rest.map((node) => readParagraph(node, (inner) => positionOf(inner, file)));
  faults.push(...told.flatMap((paragraph) => paragraph.faults));
  const blocks = told.map(({ block }) => block).filter(({ runs }) => runs.some(({ text }) => text.trim() !== ""));
  if (blocks.length === 0)
    faults.push(faultAt(position, `"${title}": no text`, "Write what is to be seen, in a few sentences."));
  // So many empty lines before it that its own lines count as those of the file.
  const above = "\n".repeat(positionOf(first, file).line);
  const read = readYaml(StepMatter, file, `${above}${first.value}`, faults);
  if (!read) return undefined;
  const { lens, params, highlight, claims } = read.value;
  return { title, blocks, lens, params, highlight: highlight.map(readMark), claims, position, place: read.place };
}

/** An entry with a relationship type in its middle is a link, any other an entity. */
function readMark(entry: string): StoryMark {
  const [, source, type, target] = LINK.exec(entry) ?? [];
  return source !== undefined && type !== undefined && target !== undefined ? { source, type, target } : entry;
}

function doubledTitles(sections: readonly Section[]): readonly Fault[] {
  return sections
    .filter(({ title }, row) => title !== "" && sections.findIndex((other) => other.title === title) < row)
    .map(({ title, position }) =>
      faultAt(position, `the title "${title}" a second time`, "Give each step a title of its own."),
    );
}

function readYaml<Value>(
  schema: z.ZodType<Value>,
  file: string,
  text: string,
  faults: Fault[],
): { readonly value: Value; readonly place: Place } | undefined {
  const { value, place, faults: syntax } = parseYaml(file, text);
  faults.push(...syntax);
  if (value === undefined) return undefined;
  const parsed = schema.safeParse(value ?? {});
  if (parsed.success) return { value: parsed.data, place };
  faults.push(...schemaFaults(schema, parsed.error, value ?? {}, place));
  return undefined;
}

function positionOf({ position }: MarkdownNode, file: string): Position {
  const { line = 1, column = 1 } = position?.start ?? {};
  return { file, line, column };
}
