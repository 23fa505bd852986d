import { useEffect, useMemo, useState } from "react";
import { call } from "#api/call.ts";
import { endpoints } from "#contract/endpoints.ts";
import type { EntityRef } from "#contract/entity.ts";
import { known } from "./answer.ts";
import { useAtlas, useRoom } from "./atlas-context.ts";
import { entitiesOf } from "./roster.ts";

const PAUSE_MS = 180;
const NONE: readonly EntityRef[] = [];

interface Choices {
  /** What to choose from, the best first. */
  readonly offered: readonly EntityRef[];
  /** Whoever is known by now, by id, to write a name for the present choice. */
  readonly known: ReadonlyMap<string, EntityRef>;
  /** What to say where nothing is offered. */
  readonly note: string;
}

/** The entities of a kind: all of them where a lens can list them, else those in the picture; or what a search finds. */
export function useChoices(kind: string, words: string, wanted: boolean): Choices {
  const picture = useAtlas((state) => known(state.picture));
  const drawn = useMemo(() => (picture ? entitiesOf(picture, kind) : NONE), [picture, kind]);
  const listed = useRoster(kind, picture !== undefined);
  const found = useFound(kind, words.trim(), wanted);
  const everyone = listed.length > 0 ? listed : drawn;
  const here = words.trim() === "" ? everyone : everyone.filter((entity) => matches(entity, words.trim()));
  const offered = [...here, ...found.filter(({ id }) => !here.some((entity) => entity.id === id))];
  const byId = new Map([...found, ...drawn, ...listed].map((entity) => [entity.id, entity]));
  return { offered, known: byId, note: words.trim() === "" ? "Type a name." : "Nobody of that name." };
}

/** All entities of a kind, once they have come; asked only after the picture is there. */
export function useRoster(kind: string | undefined, after: boolean): readonly EntityRef[] {
  const { roster } = useRoom();
  const [listed, setListed] = useState(NONE);
  useEffect(() => {
    if (!after || kind === undefined) return;
    let wanted = true;
    roster.all(kind).then(
      (all) => wanted && setListed(all),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [roster, kind, after]);
  return listed;
}

function useFound(kind: string, words: string, wanted: boolean): readonly EntityRef[] {
  const [found, setFound] = useState(NONE);
  useEffect(() => {
    if (!wanted || words === "") return setFound(NONE);
    const asking = new AbortController();
    const timer = setTimeout(() => {
      call(endpoints.search, { q: words, limit: 20 }, { signal: asking.signal }).then(
        ({ hits }) => setFound(hits.map(({ entity }) => entity).filter((entity) => entity.kind === kind)),
        () => undefined,
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [kind, words, wanted]);
  return found;
}

function matches({ name, nameZh }: EntityRef, words: string): boolean {
  return name.toLowerCase().includes(words.toLowerCase()) || (nameZh?.includes(words) ?? false);
}
