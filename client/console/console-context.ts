import { createContext, useContext, useSyncExternalStore } from "react";
import type { ConsoleRoom } from "./console-room.ts";
import type { KeptQueries, KeptQuery } from "./kept-queries.ts";
import type { DeskState, QueryDesk } from "./query-desk.ts";

/** What every part of the console may reach. */
export interface Console {
  readonly room: ConsoleRoom;
  readonly desk: QueryDesk;
  readonly history: KeptQueries;
  readonly saved: KeptQueries;
  /** Runs what is on the desk, or a part of it, and shows what comes of it. */
  readonly run: (part?: string) => void;
}

const ConsoleContext = createContext<Console | undefined>(undefined);
export const ConsoleProvider = ConsoleContext.Provider;

/** What the parts of the console share. */
export function useConsole(): Console {
  const shared = useContext(ConsoleContext);
  if (!shared) throw new Error("A part of the console stands outside the ConsoleProvider.");
  return shared;
}

/** One part of what is on the desk. */
export function useDesk<Part>(part: (state: DeskState) => Part): Part {
  const { desk } = useConsole();
  return useSyncExternalStore(desk.subscribe, () => part(desk.read()));
}

/** One part of the page around the console. */
export function useAround<Part>(part: (room: ConsoleRoom) => Part): Part {
  const { room } = useConsole();
  return useSyncExternalStore(room.subscribe, () => part(room));
}

/** The statements of a list, the latest first. */
export function useKept(list: KeptQueries): readonly KeptQuery[] {
  return useSyncExternalStore(list.subscribe, list.all);
}
