import { en } from "zod/locales";
import * as z from "zod/mini";
import { type LensFile, lensQuery } from "#contract/lens.ts";
import { type Fault, faultAt } from "./fault.ts";
import { nearestWord } from "./nearest-word.ts";
import type { StoryFile, StoryFileStep } from "./story-file.ts";

const words = en().localeError;

/** Faults for every step that looks through a lens that is not there, or gives it a parameter or a value it does not take. */
export function checkStoryViews({ steps }: StoryFile, lenses: ReadonlyMap<string, LensFile>): readonly Fault[] {
  return steps.flatMap((step) => checkView(step, lenses));
}

function checkView({ lens, params, place }: StoryFileStep, lenses: ReadonlyMap<string, LensFile>): readonly Fault[] {
  const described = lenses.get(lens)?.description;
  if (!described) return [faultAt(place.at("lens"), `there is no lens "${lens}"`, choice(lens, lenses.keys()))];
  return Object.entries(params).flatMap(([name, value]) => {
    const param = described.params[name];
    if (!param) {
      const mend = choice(name, Object.keys(described.params));
      return [faultAt(place.key("params", name), `the lens "${lens}" has no parameter "${name}"`, mend)];
    }
    const read = z.safeParse(lensQuery({ [name]: param }), { [name]: value }, { error: words });
    const [issue] = read.error?.issues ?? [];
    return issue
      ? [faultAt(place.at("params", name), `${name}: "${value}" does not fit`, issue.message.replace(/[^.]$/, "$&."))]
      : [];
  });
}

function choice(word: string, known: Iterable<string>): string {
  const all = [...known].sort();
  const nearest = nearestWord(word, all);
  return `${nearest ? `Did you mean "${nearest}"? ` : ""}There are ${all.join(", ") || "none"}.`;
}
