import { fromMarkdown } from "mdast-util-from-markdown";
import type { StoryBlock, StoryRun } from "#contract/story.ts";
import { type Fault, faultAt } from "./fault.ts";
import type { Position } from "./position.ts";
import { entityId } from "./schema-atoms.ts";

/** One piece of a story's Markdown, as the parser gives it. */
export type MarkdownNode = ReturnType<typeof fromMarkdown>["children"][number];
type Look = Omit<StoryRun, "text">;
type At = (node: MarkdownNode) => Position;

const KNOWN = "Write paragraphs with *emphasis*, **strong** and [links](co:alibaba).";

/** The pieces of a text, by CommonMark, in order; nothing is thrown for what it holds. */
export function parseMarkdown(text: string): readonly MarkdownNode[] {
  return fromMarkdown(text).children;
}

/**
 * A paragraph as runs of plain text, or a fault for each thing in it that stories do not have: HTML, pictures, code, and links
 * to anything but the web and entities.
 */
export function readParagraph(
  node: MarkdownNode,
  at: At,
): { readonly block: StoryBlock; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  if (node.type !== "paragraph") {
    return {
      block: { type: "paragraph", runs: [] },
      faults: [faultAt(at(node), `${WORDS[node.type] ?? node.type} in a story`, KNOWN)],
    };
  }
  const runs = node.children.flatMap((child) => runsOf(child, {}, at, faults));
  return { block: { type: "paragraph", runs: joined(runs) }, faults };
}

/** The words of blocks, without their looks. */
export function plainText(blocks: readonly StoryBlock[]): string {
  return blocks.map(({ runs }) => runs.map(({ text }) => text).join("")).join("\n");
}

function runsOf(node: MarkdownNode, look: Look, at: At, faults: Fault[]): readonly StoryRun[] {
  const within = (inner: Look) =>
    "children" in node ? node.children.flatMap((child) => runsOf(child, inner, at, faults)) : [];
  switch (node.type) {
    case "text":
      // A line that ends in the file does not end on the page.
      return [{ ...look, text: node.value.replaceAll(/\s*\n\s*/g, " ") }];
    case "emphasis":
      return within({ ...look, emphasis: true });
    case "strong":
      return within({ ...look, strong: true });
    case "link":
      return within({ ...look, ...linkOf(node.url, at(node), faults) });
    default:
      faults.push(faultAt(at(node), `${WORDS[node.type] ?? node.type} in a story`, KNOWN));
      return [];
  }
}

function linkOf(url: string, position: Position, faults: Fault[]): Look {
  if (entityId.safeParse(url).success) return { entity: url };
  if (URL.canParse(url) && ["http:", "https:"].includes(new URL(url).protocol)) return { href: url };
  faults.push(faultAt(position, `a link to "${url}"`, "Link to http://…, https://… or the id of an entity."));
  return {};
}

/** Neighbours of the same look as one. */
function joined(runs: readonly StoryRun[]): StoryRun[] {
  const all: StoryRun[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last && JSON.stringify({ ...last, text: "" }) === JSON.stringify({ ...run, text: "" })) last.text += run.text;
    else all.push({ ...run });
  }
  return all;
}

const WORDS: Readonly<Record<string, string>> = {
  html: "HTML",
  image: "a picture",
  imageReference: "a picture",
  linkReference: "a link by name",
  definition: "a link by name",
  list: "a list",
  code: "a second block of code",
  inlineCode: "code",
  blockquote: "a quotation",
  thematicBreak: "a rule",
  heading: "a heading of another level than ##",
  break: "a forced line break",
};
