import { createRequire } from "node:module";
import type { checkSync, Diagnostics } from "recheck";
import type { JudgedPattern } from "./regex-pattern.ts";

/** How long a match can take on a text of n characters, proven: about n steps, about n², or more than that or unknown. */
export type RegexVerdict = "linear" | "quadratic" | "unsafe";
export type JudgePattern = (pattern: JudgedPattern) => RegexVerdict;

interface Recheck {
  readonly checkSync: typeof checkSync;
}

const CHECK_MS = 3000;
const KEPT = 500;

/**
 * Judges patterns by their automata and remembers the verdicts; one that takes more than three seconds to judge is unsafe.
 * Blocks its thread meanwhile, so only workers call it. The checker's 3 MB are loaded by the first pattern.
 */
export function regexChecker(): JudgePattern {
  const verdicts = new Map<string, RegexVerdict>();
  let recheck: Recheck | undefined;
  return ({ source, flags }) => {
    const key = `${flags}/${source}`;
    const known = verdicts.get(key);
    if (known) return known;
    // The build without Java and native parts; the package's main file would look for them.
    recheck ??= createRequire(import.meta.url)("recheck/lib/browser.js") as Recheck;
    const verdict = verdictOf(recheck.checkSync(source, flags, { checker: "automaton", timeout: CHECK_MS }));
    if (verdicts.size >= KEPT) verdicts.clear();
    verdicts.set(key, verdict);
    return verdict;
  };
}

function verdictOf(judged: Diagnostics): RegexVerdict {
  if (judged.status === "safe") return "linear";
  const degree =
    judged.status === "vulnerable" && judged.complexity.type === "polynomial" ? judged.complexity.degree : 0;
  return degree === 2 ? "quadratic" : "unsafe";
}
