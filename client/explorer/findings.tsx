import type { ReactNode } from "react";
import type { LensDescription } from "#contract/lens.ts";
import type { SearchAnswer } from "#contract/search.ts";
import type { StorySummary } from "#contract/story.ts";
import { lensTable } from "#view/lens-table.ts";
import { lensView } from "#view/view-state.ts";
import { known } from "./answer.ts";
import type { Atlas } from "./atlas.ts";
import { useRoom } from "./atlas-context.ts";
import type { Command } from "./command.ts";
import { Glyph } from "./glyph.tsx";
import { Names } from "./names.tsx";
import { useSearch } from "./search.ts";
import { useStories } from "./story-list.ts";
import { kindWord } from "./wording.ts";

/** One thing the palette offers. */
export interface Finding {
  /** Unlike that of any other finding. */
  readonly value: string;
  readonly group: string;
  readonly content: ReactNode;
  readonly run: () => void;
}

/** Entities as the server finds them, then lenses, stories and commands by their words; and what to say of the search itself. */
export function useFindings(
  words: string,
  commands: readonly Command[],
): { readonly findings: readonly Finding[]; readonly note: string } {
  const { atlas } = useRoom();
  const answer = useSearch(words);
  const stories = useStories();
  const wanted = words.toLowerCase().split(/\s+/);
  const fits = (text: string) => wanted.every((word) => text.toLowerCase().includes(word));
  const findings = [
    ...(known(answer)?.hits ?? []).map((hit) => entityFinding(hit, atlas)),
    ...[...lensTable.values()]
      .filter(({ id, title, answers }) => fits(`lens ${id} ${title} ${answers}`))
      .map((lens) => lensFinding(lens, atlas)),
    ...stories
      .filter(({ title, about, steps }) => fits(`story ${title} ${about} ${steps.join(" ")}`))
      .map((story) => storyFinding(story, atlas)),
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

function entityFinding({ entity, matched, description }: SearchAnswer["hits"][number], atlas: Atlas): Finding {
  const { field, text } = matched;
  const why = field === "name" || field === "nameZh" ? description : `${MATCHED[field]} “${text}”`;
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

const MATCHED = { alias: "also called", ticker: "ticker", description: "described as" } as const;

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
    run: () => atlas.go({ ...lensView(id), query: atlas.read().view.query }),
  };
}

function storyFinding({ id, title, about }: StorySummary, atlas: Atlas): Finding {
  const content = (
    <>
      <b>{title}</b>
      <span className="why">{about}</span>
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
