/** Whom a sentence is about: what was chosen, what has come of it, or anything else. */
export type Saying = "selection" | "growth" | "other";

export interface Sentence {
  readonly text: string;
  readonly about: Saying;
  /** Milliseconds, from anywhere. */
  readonly at: number;
}

/** Says something to those who hear the page. */
export type Announce = (text: string, about?: Saying) => void;

/** A double click selects and draws: what is said of the one within so long of the other belongs to it. */
const TOGETHER_MS = 4_000;

/**
 * What stands in the live region once another sentence is said. It takes the place of what stood there, but that what was chosen
 * and what came of it stand together, in the order in which they were said, so that neither is lost.
 */
export function spoken(before: readonly Sentence[], sentence: Sentence): readonly Sentence[] {
  const isKept = ({ about, at }: Sentence) =>
    sentence.about !== "other" && about !== "other" && about !== sentence.about && sentence.at - at < TOGETHER_MS;
  return [...before.filter(isKept), sentence];
}

/** A voice that speaks through a region of the page, which tells what is added to it and nothing twice. */
export function liveVoice(region: HTMLElement, now: () => number): Announce {
  const parts = new Map<Sentence, HTMLElement>();
  return (text, about = "other") => {
    const sentence = { text, about, at: now() };
    const said = spoken([...parts.keys()], sentence);
    for (const [one, part] of parts) {
      if (said.includes(one)) continue;
      part.remove();
      parts.delete(one);
    }
    const part = document.createElement("span");
    part.textContent = `${text} `;
    parts.set(sentence, part);
    region.append(part);
  };
}
