import "./print.css";
import { MantineProvider } from "@mantine/core";
import { type ReactNode, StrictMode } from "react";
import { createPortal } from "react-dom";
import { createRoot } from "react-dom/client";
import { type Room, RoomProvider, usePhone, useTheme } from "./atlas-context.ts";
import { Bar } from "./bar.tsx";
import { ConsolePlace } from "./console-place.tsx";
import { DialogProvider } from "./dialogs.tsx";
import { GrowthVoice } from "./growth-voice.tsx";
import { Guide } from "./guide.tsx";
import { Inspector } from "./inspector.tsx";
import { InspectorSheet } from "./inspector-sheet.tsx";
import { KeptViews, pageShelf } from "./kept-views.ts";
import { mantineTheme } from "./mantine-theme.ts";
import { QueryOrders } from "./query-orders.ts";
import { Roster } from "./roster.ts";
import { SelectionVoice } from "./selection-voice.ts";
import { ShortcutKeys } from "./shortcut-keys.ts";
import { OverStage, UnderStage } from "./stage-panels.tsx";
import { StatusLine } from "./status-line.tsx";
import { UndoLine } from "./undo-line.ts";
import { WorkLine } from "./work-line.ts";

/** The places that index.html keeps for the panels. */
const SLOTS = ["bar", "console", "guide", "over-stage", "under-stage", "inspector", "status"] as const;

/** Puts the panels into the places the page has kept for them; the picture is there already. */
export function openShell(parts: Omit<Room, "roster" | "undoLine" | "orders" | "keptViews" | "workLine">): void {
  const { atlas } = parts;
  const room: Room = {
    ...parts,
    roster: new Roster((...asked) => fetch(...asked)),
    undoLine: new UndoLine(atlas),
    orders: new QueryOrders(atlas),
    workLine: new WorkLine(),
    keptViews: new KeptViews(pageShelf()),
  };
  for (const slot of SLOTS) place(slot).replaceChildren();
  createRoot(place("shell")).render(
    <StrictMode>
      <RoomProvider value={room}>
        <Shell />
      </RoomProvider>
    </StrictMode>,
  );
  // Printing cannot wait for anything, so that what it needs is there before.
  import("./printed-page.ts").then(
    ({ keepPrintable }) => keepPrintable(room),
    () => undefined,
  );
}

function Shell() {
  return (
    <MantineProvider
      theme={mantineTheme}
      forceColorScheme={useTheme()}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <DialogProvider>
        <Slot name="bar">
          <Bar />
        </Slot>
        <Slot name="console">
          <ConsolePlace />
        </Slot>
        <Slot name="guide">
          <Guide />
        </Slot>
        <Slot name="over-stage">
          <OverStage />
        </Slot>
        <Slot name="under-stage">
          <UnderStage />
        </Slot>
        {usePhone() ? (
          <InspectorSheet />
        ) : (
          <Slot name="inspector">
            <Inspector />
          </Slot>
        )}
        <Slot name="status">
          <StatusLine />
        </Slot>
        <ShortcutKeys />
        <SelectionVoice />
        <GrowthVoice />
      </DialogProvider>
    </MantineProvider>
  );
}

function Slot({ name, children }: { readonly name: (typeof SLOTS)[number]; readonly children: ReactNode }) {
  return createPortal(children, place(name));
}

function place(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html has no #${id}.`);
  return found;
}
