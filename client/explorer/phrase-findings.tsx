import { useMemo } from "react";
import type { EntityRef } from "#contract/entity.ts";
import type { WrittenQuery } from "#view/view-state.ts";
import type { Atlas } from "./atlas.ts";
import { useRoom } from "./atlas-context.ts";
import type { Finding } from "./finding.ts";
import { type NamedEntities, useNamedEntities } from "./named-entities.ts";
import { pathPhrase } from "./path-phrase.ts";
import { linkVerbs, phraseEndings, phraseQuery, phraseWording } from "./phrase-query.ts";
import { type PhraseReading, phraseReadings } from "./phrase-readings.ts";
import { ANYTHING, typeNamed } from "./phrase-types.ts";
import { phraseWords } from "./phrase-words.ts";

const GROUP = "Questions";

interface PhraseFindings {
  readonly findings: readonly Finding[];
  /** Whether what was typed says more than a name does. */
  readonly isPhrase: boolean;
}

/** What a phrase such as "companies that partner with Nvidia" asks, and how one that is half typed may go on. */
export function usePhraseFindings(typed: string): PhraseFindings {
  const { atlas, orders } = useRoom();
  const readings = useMemo(() => phraseReadings(typed, linkVerbs), [typed]);
  const way = useMemo(() => pathPhrase(typed), [typed]);
  const ends = way ? [way.from, way.to] : [];
  const names = [...ends, ...readings.flatMap((reading) => ("named" in reading ? [reading.named] : []))];
  const named = useNamedEntities(names);
  const questions = readings
    .flatMap((reading) => asked(reading, named))
    .filter(({ wording }, at, all) => all.findIndex((other) => other.wording === wording) === at)
    .map(({ wording, query }) => questionFinding(wording, () => orders.place(query)));
  const [from, to] = ends.map((name) => named.get(name)?.[0]);
  const ways = from && to && from.id !== to.id ? [wayFinding(from, to, atlas)] : [];
  const isPhrase = way !== undefined || readings.some(({ asks }) => asks !== "all");
  return { findings: [...ways, ...(way ? [] : questions), ...(isPhrase ? [] : endings(typed))], isPhrase };
}

interface Question {
  readonly wording: string;
  readonly query: WrittenQuery;
}

/** A reading for each entity that may be meant; none before they are known. */
function asked(reading: PhraseReading, named: NamedEntities): readonly Question[] {
  const ones = "named" in reading ? (named.get(reading.named) ?? []) : [undefined];
  return ones.map((one) => ({ wording: phraseWording(reading, one), query: phraseQuery(reading, one) }));
}

/** The shortest way between two entities, drawn and told in words with its sources. */
function wayFinding(from: EntityRef, to: EntityRef, atlas: Atlas): Finding {
  const words = `What links ${from.name} to ${to.name}`;
  const content = (
    <>
      <b>{words}</b>
      <span className="why">the shortest way, lit in the picture, with its sources</span>
    </>
  );
  const run = () => atlas.go({ ways: [{ from: from.id, to: to.id, nth: 1, without: [] }], select: undefined });
  return { value: `phrase ${words}`, group: GROUP, content, run };
}

function questionFinding(wording: string, run: () => void): Finding {
  const content = (
    <>
      <b>{wording}</b>
      <span className="why">asked in Cypher, and drawn</span>
    </>
  );
  return { value: `phrase ${wording}`, group: GROUP, content, run };
}

/** Verbs that may follow "companies", "companies that pa" or "who in". */
function endings(typed: string): readonly Finding[] {
  const [, first = "", rest = ""] = /^(\S+)\s*(.*)$/su.exec(typed) ?? [];
  const isAsking = /^(?:who|what)$/i.test(first);
  const found = isAsking ? ANYTHING : typeNamed(phraseWords(first));
  if (!found) return [];
  return phraseEndings(found, rest.replace(/^(?:that|which|who)\b\s*/i, "")).map((fill) => ({
    value: `begun ${fill}`,
    group: GROUP,
    content: (
      <>
        <b>{fill}…</b>
        <span className="why">go on with a name</span>
      </>
    ),
    fill,
    run: () => undefined,
  }));
}
