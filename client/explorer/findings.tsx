import type { LensDescription } from "#contract/lens.ts";
import type { SearchAnswer } from "#contract/search.ts";
import type { StorySummary } from "#contract/story.ts";
import { lensTable } from "#view/lens-table.ts";
import { known } from "./answer.ts";
import type { Atlas } from "./atlas.ts";
import { useRoom } from "./atlas-context.ts";
import type { Command } from "./command.ts";
import type { Finding } from "./finding.ts";
import { Glyph } from "./glyph.tsx";
import { Names } from "./names.tsx";
import { openLens } from "./open-lens.ts";
import { usePhraseFindings } from "./phrase-findings.tsx";
import { useSearch } from "./search.ts";
import { useStories } from "./story-list.ts";
import { fitsWords, hasWords } from "./word-match.ts";
import { kindWord } from "./wording.ts";

/**
 * Questions that a phrase asks, entities as the server finds them, then lenses, stories and commands by their words; and what to
 * say of the search itself.
 */
export function useFindings(
  words: string,
  commands: readonly Command[],
): { readonly findings: readonly Finding[]; readonly note: string } {
  const { atlas } = useRoom();
  const answer = useSearch(words);
  const stories = useStories();
  const phrase = usePhraseFindings(words);
  const fits = (text: string) => fitsWords(text, words);
  const findings = [
    ...(phrase.isPhrase ? phrase.findings : []),
    ...(known(answer)?.hits ?? []).map((hit) => entityFinding(hit, words, atlas)),
    ...(phrase.isPhrase ? [] : phrase.findings),
    ...[...lensTable.values()]
      .filter(({ id, title, answers }) => fits(`lens ${id} ${title} ${answers}`))
      .map((lens) => lensFinding(lens, atlas)),
    ...stories
      .filter(({ title, about, steps }) => fits(`story ${title} ${about} ${steps.join(" ")}`))
      .map((story) => storyFinding(story, words, atlas)),
    ...commands.filter(({ label, keyOnly }) => !keyOnly && fits(label)).map(commandFinding),
  ];
  return { findings, note: answer.state === "failed" || findings.length === 0 ? NOTES[answer.state] : "" };
}

const NOTES = {
  unasked: "Type a name.",
  asked: "Searching …",
  given: "Nothing of that name. Try fewer letters, or the Chinese name.",
  failed: "The search does not answer at present; lenses and commands still work.",
} as const;

function entityFinding(hit: SearchAnswer["hits"][number], words: string, atlas: Atlas): Finding {
  const { entity } = hit;
  const why = whyFound(hit, words);
  const content = (
    <>
      <Glyph kind={entity.kind} />
      <b>
        <Names name={entity.name} nameZh={entity.nameZh} />
      </b>
      <span className="why">{why}</span>
      <span className="kind">{kindWord(entity.kind)}</span>
    </>
  );
  return { value: `entity ${entity.id}`, group: "Entities", content, run: () => atlas.go({ select: entity.id }) };
}

/** By which of its names or words it was found; a name that was typed as it is explains itself. */
function whyFound({ matched: { field, text }, description }: SearchAnswer["hits"][number], words: string): string {
  if (field === "name") return hasWords(text, words) ? description : `near to “${words}” in spelling or description`;
  return `${MATCHED[field]} “${text}”`;
}

const MATCHED = { nameZh: "in Chinese", alias: "also called", ticker: "ticker", description: "described as" } as const;

function lensFinding({ id, title, answers }: LensDescription, atlas: Atlas): Finding {
  const content = (
    <>
      <b>{title}</b>
      <span className="why">{answers}</span>
    </>
  );
  return {
    value: `lens ${id}`,
    group: "Lenses",
    content,
    run: () => openLens(atlas, id),
  };
}

function storyFinding({ id, title, about, steps }: StorySummary, words: string, atlas: Atlas): Finding {
  const step = hasWords(`story ${title} ${about}`, words) ? undefined : steps.find((one) => fitsWords(one, words));
  const content = (
    <>
      <b>{title}</b>
      <span className="why">{step === undefined ? about : `its step “${step}”`}</span>
    </>
  );
  const run = () => atlas.go({ story: { id, step: 1 }, select: undefined });
  return { value: `story ${id}`, group: "Stories", content, run };
}

function commandFinding({ label, key, run }: Command): Finding {
  const content = (
    <>
      <span>{label}</span>
      {key ? <kbd>{key}</kbd> : null}
    </>
  );
  return { value: `command ${label}`, group: "Commands", content, run };
}
