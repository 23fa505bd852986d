import type { ReactNode } from "react";
import type { StoryBlock, StoryRun } from "#contract/story.ts";
import { useRoom } from "./atlas-context.ts";
import { isWebAddress } from "./source-list.tsx";

/** The paragraphs of a step; a linked entity is selected, a linked page opens beside. */
export function StoryText({ blocks }: { readonly blocks: readonly StoryBlock[] }) {
  return (
    <div className="story-text">
      {blocks.map(({ runs }) => (
        <p key={runs.map(({ text }) => text).join("")}>
          {placed(runs).map(([at, run]) => (
            <Run key={at} run={run} />
          ))}
        </p>
      ))}
    </div>
  );
}

/** Each run with where in the paragraph it begins. */
function placed(runs: readonly StoryRun[]): readonly (readonly [at: number, run: StoryRun])[] {
  let at = 0;
  return runs.map((run) => {
    const begins = at;
    at += run.text.length;
    return [begins, run] as const;
  });
}

function Run({ run: { text, emphasis, strong, href, entity } }: { readonly run: StoryRun }) {
  const { atlas } = useRoom();
  let words: ReactNode = text;
  if (emphasis) words = <em>{words}</em>;
  if (strong) words = <strong>{words}</strong>;
  if (entity !== undefined) {
    return (
      <button type="button" className="plain-link" onClick={() => atlas.go({ select: entity })}>
        {words}
      </button>
    );
  }
  if (href === undefined || !isWebAddress(href)) return words;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {words}
    </a>
  );
}
