import { createContext, useContext, useSyncExternalStore } from "react";
import type { Theme } from "#scene/scene.ts";
import type { ThemeChoice, ThemeSwitch } from "#scene/theme-switch.ts";
import type { PictureLooks } from "#view/picture-style.ts";
import type { Atlas } from "./atlas.ts";
import type { AtlasState } from "./atlas-state.ts";
import type { Easel } from "./easel.ts";
import type { EvidenceShelf } from "./evidence-shelf.ts";
import type { KeptView, KeptViews } from "./kept-views.ts";
import type { LayoutDesk } from "./layout-desk.ts";
import type { Announce } from "./live-voice.ts";
import type { PropertyShelf } from "./property-shelf.ts";
import type { QueryOrders } from "./query-orders.ts";
import type { Roster } from "./roster.ts";
import type { StyleBook } from "./style-book.ts";
import type { Trail } from "./trail.ts";
import type { UndoLine } from "./undo-line.ts";
import type { WorkLine } from "./work-line.ts";

/** What every panel may reach: the store, the canvas, the theme, and the voice for screen readers. */
export interface Room {
  readonly atlas: Atlas;
  readonly themes: ThemeSwitch;
  readonly roster: Roster;
  readonly trail: Trail;
  readonly styles: StyleBook;
  readonly orders: QueryOrders;
  readonly shelf: EvidenceShelf;
  readonly properties: PropertyShelf;
  readonly undoLine: UndoLine;
  readonly keptViews: KeptViews;
  readonly layoutDesk: LayoutDesk;
  readonly workLine: WorkLine;
  /** Undefined where this browser cannot draw. */
  readonly easel: Easel | undefined;
  readonly announce: Announce;
}

const RoomContext = createContext<Room | undefined>(undefined);
export const RoomProvider = RoomContext.Provider;

/** What the panels share. */
export function useRoom(): Room {
  const room = useContext(RoomContext);
  if (!room) throw new Error("A panel stands outside the RoomProvider.");
  return room;
}

/** One part of the atlas's state; the panel is drawn anew only when that part changes. */
export function useAtlas<Part>(part: (state: AtlasState) => Part): Part {
  const { atlas } = useRoom();
  return useSyncExternalStore(atlas.subscribe, () => part(atlas.read()));
}

/** The looks of what is drawn, the picture first; undefined where they are as ever. */
export function useLooks(): readonly PictureLooks[] | undefined {
  const { styles } = useRoom();
  return useSyncExternalStore(styles.subscribe, styles.read);
}

/** The views kept in this browser, the latest first. */
export function useKeptViews(): readonly KeptView[] {
  const { keptViews } = useRoom();
  return useSyncExternalStore(keptViews.subscribe, keptViews.all);
}

/** Light or dark, as it is shown. */
export function useTheme(): Theme {
  const { themes } = useRoom();
  return useSyncExternalStore(themes.subscribe, themes.theme);
}

/** What the reader asked for, which may be to follow the system. */
export function useThemeChoice(): ThemeChoice {
  const { themes } = useRoom();
  return useSyncExternalStore(themes.subscribe, themes.choice);
}

const narrow = matchMedia("(max-width: 760px)");
const onNarrow = (listener: () => void) => {
  narrow.addEventListener("change", listener);
  return () => narrow.removeEventListener("change", listener);
};

/** Whether the panels are sheets over the picture: on a phone. */
export function usePhone(): boolean {
  return useSyncExternalStore(onNarrow, () => narrow.matches);
}
