import {
  classSource,
  escapeSource,
  literalSource,
  propertySource,
  SPACES,
  type UnknownPattern,
} from "./regex-class.ts";

/** A pattern as JavaScript writes it, to be judged: at least as ambiguous as what Java's `matches()` would try. */
export interface JudgedPattern {
  readonly source: string;
  readonly flags: string;
}

interface Surroundings {
  readonly dotAll: boolean;
  /** What was translated before this piece. */
  readonly before: readonly string[];
}
type Put = (match: RegExpExecArray, surroundings: Surroundings) => string | UnknownPattern;

const FLAGS = /^\(\?([ims]+)\)/;
const ANY = "[^]";
/** Java's dot also leaves out rarer line ends; a larger set only finds more ambiguity. */
const NOT_LINE_END = String.raw`[^\n]`;
/** Ways in which alternatives and options can be combined outside of loops; an automaton takes any number for constant. */
const MOST_WAYS = 4096;
/** Up to here `a{n}` of one character is judged as it is written. */
const LONGEST_COUNT = 50;

/** In this order each piece is tried; what matches none of them is refused. */
const PIECES: readonly (readonly [form: RegExp, put: Put])[] = [
  [/[*+?]\+|\{\d+(?:,\d*)?\}\+/y, () => ({ uses: "a possessive quantifier" })],
  [/[*+?]\??/y, ([quantifier]) => quantifier],
  [
    /\{(\d+)(,\d*)?\}\??/y,
    ([count, least, range], { before }) => countSource(count, Number(least), range !== undefined, before),
  ],
  [/\((?:\?:|\?<[A-Za-z][A-Za-z0-9]*>|(?!\?))/y, () => "(?:"],
  [/\(\?<?[=!]/y, () => ({ uses: "a look-ahead or look-behind" })],
  [/\(\?/y, () => ({ uses: "an atomic group, or flags in the middle" })],
  [/[)|]/y, ([symbol]) => symbol],
  [
    /\[(\^?)((?:[^\]\\[&]|&(?!&)|\\[pP]\{\w+\}|\\[\s\S])+)\]/y,
    ([, not = "", content = ""]) => classSource(not, content),
  ],
  [/\[/y, () => ({ uses: "a class within a class, or one that does not end" })],
  [/\\p\{(\w+)\}/y, ([, name = ""]) => propertySource(name)],
  [/\\s/y, () => `[${SPACES}]`],
  [/\\S/y, () => `[^${SPACES}]`],
  [/\\[\s\S]/y, ([escaped]) => escapeSource(escaped)],
  [/\./y, (_match, { dotAll }) => (dotAll ? ANY : NOT_LINE_END)],
  [/[\^${]/y, ([symbol]) => ({ uses: `"${symbol}" where it is not needed: the whole text is always compared` })],
  [/[\s\S]/uy, ([character]) => literalSource(character)],
];

/**
 * Translates the part of Java's regular expressions in which JavaScript means the same. Neo4j compares the whole text,
 * so anchors at the ends are taken off; where case is ignored, all is judged in lower case.
 */
export function judgedPattern(java: string): JudgedPattern | UnknownPattern {
  const [head = "", flags = ""] = FLAGS.exec(java) ?? [];
  const cased = java
    .slice(head.length)
    .replace(/^\^/, "")
    .replace(/(?<!\\)((?:\\\\)*)\$$/, "$1");
  if (flags.includes("i") && /\\[pP]|\[[^\]]*[A-Za-z]-[^a-zA-Z]/.test(cased))
    return { uses: "a class that depends on case, with case ignored" };
  const body = flags.includes("i")
    ? cased.replaceAll(/\\[\s\S]|[A-Z]/g, (part) => (part.length === 1 ? part.toLowerCase() : part))
    : cased;
  const before: string[] = [];
  for (let at = 0; at < body.length; ) {
    const [length, put] = translate(body, at, { dotAll: flags.includes("s"), before });
    if (typeof put !== "string") return put;
    before.push(put);
    at += length;
  }
  if (ways(before) > MOST_WAYS) return { uses: `alternatives and options that combine in more than ${MOST_WAYS} ways` };
  return { source: `^(?:${before.join("")})$`, flags: "u" };
}

function translate(body: string, at: number, surroundings: Surroundings): readonly [number, string | UnknownPattern] {
  for (const [form, put] of PIECES) {
    form.lastIndex = at;
    const match = form.exec(body);
    if (match) return [match[0].length, put(match, surroundings)];
  }
  return [1, { uses: "half a character" }];
}

/**
 * Counts become loops, since an automaton takes their steps for constant: `(a{0,9}){0,9}` is as bad as `(a*)*`.
 * A group that may be empty has more ways within a count than in a loop, which ends at an empty turn: `(a?){30}` has 2³⁰.
 */
function countSource(count: string, least: number, range: boolean, before: readonly string[]): string | UnknownPattern {
  const loop = least > 0 ? "+" : "*";
  if (before.at(-1) !== ")") return range || least > LONGEST_COUNT ? loop : count;
  return mayBeEmpty(lastGroup(before)) ? { uses: "a count of a group that may be empty" } : loop;
}

function lastGroup(pieces: readonly string[]): string {
  let depth = 0;
  const start = pieces.findLastIndex((piece) => {
    depth += piece === ")" ? 1 : piece === "(?:" ? -1 : 0;
    return depth === 0;
  });
  return pieces.slice(start).join("");
}

/** A group that JavaScript does not take counts as one that may be empty. */
function mayBeEmpty(group: string): boolean {
  try {
    return new RegExp(`^${group}$`, "u").test("");
  } catch {
    return true;
  }
}

function ways(pieces: readonly string[]): number {
  const alternatives = [1];
  let product = 1;
  for (const piece of pieces) {
    if (piece === "(?:") alternatives.push(1);
    if (piece === "|") alternatives.push((alternatives.pop() ?? 1) + 1);
    if (piece === ")") product *= alternatives.pop() ?? 1;
    if (piece.startsWith("?")) product *= 2;
  }
  return alternatives.reduce((all, one) => all * one, product);
}
