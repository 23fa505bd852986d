import type { Dataset } from "./dataset.ts";
import { type Fault, faultAt } from "./fault.ts";
import { figureText } from "./figure-text.ts";
import type { StoryFile, StoryFileStep } from "./story-file.ts";
import { plainText } from "./story-text.ts";

/** A number by itself; the digits in a name such as H20 or Qwen3 are none. */
const NUMBER = /(?<![\p{L}\d.,-])\d(?:[\d.,]*\d)?(?![\p{L}\d])/gu;

/** Faults for every number in a story's text, written in digits, that none of its step's claims has. */
export function checkStoryFigures(stories: readonly StoryFile[], dataset: Dataset): readonly Fault[] {
  const numbers = new Map(
    dataset.claims.flatMap((claim) => (claim.key ? [[claim.key, numbersOf(claim)] as const] : [])),
  );
  return stories.flatMap(({ steps }) => steps.flatMap((step) => checkStep(step, numbers)));
}

function checkStep(step: StoryFileStep, numbers: ReadonlyMap<string, ReadonlySet<number>>): readonly Fault[] {
  const mend = "Take it from a claim, and name that claim under claims; or write it in words where it only counts.";
  return numbersIn(plainText(step.blocks))
    .filter((told) => !step.claims.some((key) => numbers.get(key)?.has(told)))
    .map((told) => faultAt(step.position, `"${step.title}": no claim of this step has the number ${told}`, mend));
}

/** What a claim says in digits: its statement, its figure, and the days it is about. */
function numbersOf(claim: Dataset["claims"][number]): ReadonlySet<number> {
  const { statement, period, asOf, notes } = claim;
  const days = [asOf, period?.from, period?.to].flatMap((day) => day?.split("-") ?? []);
  const texts = [statement, figureText(claim), period?.label, ...notes.map(({ text }) => text), ...days];
  return new Set(texts.flatMap((text) => numbersIn(text ?? "")));
}

function numbersIn(text: string): readonly number[] {
  return [...text.matchAll(NUMBER)].map(([digits]) => Number(digits.replaceAll(",", "")));
}
