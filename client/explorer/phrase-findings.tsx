import { useEffect, useMemo, useState } from "react";
import { call } from "#api/call.ts";
import { endpoints } from "#contract/endpoints.ts";
import type { EntityRef } from "#contract/entity.ts";
import type { WrittenQuery } from "#view/view-state.ts";
import { useRoom } from "./atlas-context.ts";
import type { Finding } from "./finding.ts";
import { linkVerbs, phraseEndings, phraseQuery, phraseWording } from "./phrase-query.ts";
import { type PhraseReading, phraseReadings } from "./phrase-readings.ts";
import { ANYTHING, typeNamed } from "./phrase-types.ts";
import { phraseWords } from "./phrase-words.ts";

const PAUSE_MS = 140;
const GROUP = "Questions";
/** Of a name that several have, so many are offered. */
const MOST_NAMED = 2;
type Named = ReadonlyMap<string, readonly EntityRef[]>;
const NOBODY: Named = new Map();

interface PhraseFindings {
  readonly findings: readonly Finding[];
  /** Whether what was typed says more than a name does. */
  readonly isPhrase: boolean;
}

/** What a phrase such as "companies that partner with Nvidia" asks, and how one that is half typed may go on. */
export function usePhraseFindings(typed: string): PhraseFindings {
  const { orders } = useRoom();
  const readings = useMemo(() => phraseReadings(typed, linkVerbs), [typed]);
  const named = useNamed(readings);
  const questions = readings
    .flatMap((reading) => asked(reading, named))
    .filter(({ wording }, at, all) => all.findIndex((other) => other.wording === wording) === at)
    .map(({ wording, query }) => questionFinding(wording, () => orders.place(query)));
  const isPhrase = readings.some(({ asks }) => asks !== "all");
  return { findings: [...questions, ...(isPhrase ? [] : endings(typed))], isPhrase };
}

interface Question {
  readonly wording: string;
  readonly query: WrittenQuery;
}

/** A reading for each entity that may be meant; none before they are known. */
function asked(reading: PhraseReading, named: Named): readonly Question[] {
  const ones = "named" in reading ? (named.get(reading.named) ?? []) : [undefined];
  return ones.map((one) => ({ wording: phraseWording(reading, one), query: phraseQuery(reading, one) }));
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

/** Who may be meant by the names in some readings, as the search finds them; an answer to older words never shows. */
function useNamed(readings: readonly PhraseReading[]): Named {
  const names = [...new Set(readings.flatMap((reading) => ("named" in reading ? [reading.named] : [])))].slice(0, 3);
  const key = names.join("\n");
  const [found, setFound] = useState({ key: "", named: NOBODY });
  useEffect(() => {
    if (key === "") return;
    const asking = new AbortController();
    const timer = setTimeout(() => {
      const all = key.split("\n").map(async (name) => [name, await whoIs(name, asking.signal)] as const);
      Promise.all(all).then(
        (named) => asking.signal.aborted || setFound({ key, named: new Map(named) }),
        () => undefined,
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [key]);
  return found.key === key ? found.named : NOBODY;
}

async function whoIs(name: string, signal: AbortSignal): Promise<readonly EntityRef[]> {
  const { hits } = await call(endpoints.search, { q: name.slice(0, 100), limit: MOST_NAMED }, { signal });
  const [best] = hits;
  const isClear = best?.matched.text.toLowerCase() === name.toLowerCase();
  return hits.slice(0, isClear ? 1 : MOST_NAMED).map(({ entity }) => entity);
}
