import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLError,
} from "yaml";
import { type Fault, faultAt } from "./fault.ts";
import type { Path, Place, Position } from "./position.ts";

/** What a file holds, and where; `value` is undefined where its syntax is broken. */
export interface YamlFile {
  readonly value: unknown;
  readonly place: Place;
  readonly faults: readonly Fault[];
}

const SYNTAX_MENDS: Readonly<Record<string, string>> = {
  ALIAS_PROPS: "Write the value out.",
  BAD_INDENT: "Line it up with its neighbours, by spaces.",
  DUPLICATE_KEY: "Keep one of the two.",
  MISSING_CHAR:
    "Line it up with its neighbours, close what was opened, and put a space after a colon; quote text that holds : or #.",
  MULTIPLE_DOCS: "Move what follows --- to a file of its own.",
  TAB_AS_INDENT: "Indent by spaces.",
  UNRESOLVED_TAG: "Remove the tag.",
};

/**
 * Reads one YAML 1.2 file with the core schema, in which an unquoted date stays text.
 * Syntax faults, doubled keys among them, are all reported; nothing is thrown.
 */
export function parseYaml(file: string, text: string): YamlFile {
  const lines = new LineCounter();
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, version: "1.2", schema: "core" });
  const faults = tellingErrors([...document.errors, ...document.warnings]).map((error) =>
    syntaxFault(position(error.pos[0]), error),
  );
  const root = document.contents as Node | null;
  const place: Place = {
    at: (...path) => position(offsetOf(root, path, "value")),
    key: (...path) => position(offsetOf(root, path, "key")),
  };
  if (document.errors.some(({ code }) => code !== "DUPLICATE_KEY")) return { value: undefined, place, faults };
  try {
    return { value: document.toJS(), place, faults };
  } catch (error) {
    // An alias to nothing, or aliases that multiply into more than memory holds.
    return {
      value: undefined,
      place,
      faults: [...faults, faultAt(position(0), String(error), "Write the values out.")],
    };
  }
}

/** Errors that stand for themselves, and of the others the first: what follows it are its echoes. */
function tellingErrors(errors: readonly YAMLError[]): readonly YAMLError[] {
  const alone = errors.filter(({ code }) => code === "DUPLICATE_KEY" || code === "TAB_AS_INDENT");
  const rest = errors.find((error) => !alone.includes(error));
  return !rest || alone.some(({ code }) => code === "TAB_AS_INDENT") ? alone : [...alone, rest];
}

function syntaxFault(position: Position, { code, message }: YAMLError): Fault {
  return faultAt(
    position,
    code === "MULTIPLE_DOCS" ? "more than one document" : message,
    SYNTAX_MENDS[code] ?? "Correct the YAML here.",
  );
}

function offsetOf(root: Node | null, path: Path, wanted: "key" | "value"): number {
  let node = root;
  let offset = startOf(node);
  for (const [depth, step] of path.entries()) {
    if (!isCollection(node) || isAlias(node)) return offset;
    const { key, value } = childOf(node, step);
    if (!key && !value) return offset;
    const last = depth === path.length - 1;
    offset = startOf((last && wanted === "key" ? key : value) ?? key ?? value, offset);
    node = value;
  }
  return offset;
}

function childOf(node: Node, step: string | number): { key: Node | null; value: Node | null } {
  if (isSeq(node)) return { key: null, value: (node.items[Number(step)] as Node | undefined) ?? null };
  if (!isMap(node)) return { key: null, value: null };
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
  return { key: (pair?.key as Node | undefined) ?? null, value: (pair?.value as Node | null | undefined) ?? null };
}

function startOf(node: Node | null, otherwise = 0): number {
  return node?.range?.[0] ?? otherwise;
}
