import { useEffect, useState } from "react";
import { call } from "#api/call.ts";
import { endpoints } from "#contract/endpoints.ts";
import type { EntityRef } from "#contract/entity.ts";

const PAUSE_MS = 140;
/** Of a name that several have, so many are offered. */
const MOST_NAMED = 2;
/** So many names are looked up at once. */
const MOST_NAMES = 3;
export type NamedEntities = ReadonlyMap<string, readonly EntityRef[]>;
const NOBODY: NamedEntities = new Map();

/** Who may be meant by some names, as the search finds them, the likeliest first; an answer to older names never shows. */
export function useNamedEntities(wanted: readonly string[]): NamedEntities {
  const names = [...new Set(wanted)].slice(0, MOST_NAMES);
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
