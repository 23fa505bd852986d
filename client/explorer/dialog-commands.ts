import { useMemo } from "react";
import { useKeptViews, useRoom } from "./atlas-context.ts";
import type { Command } from "./command.ts";
import { openKeptView } from "./kept-view.ts";
import { useOpenDialog } from "./open-dialog.ts";

/** What opens in a dialog, the colours of the page, and the views that are kept, each to be opened by its name. */
export function useDialogCommands(): readonly Command[] {
  const { atlas, themes } = useRoom();
  const openDialog = useOpenDialog();
  const views = useKeptViews();
  return useMemo(
    () => [
      { label: "Kept views: keep this one, open another", key: "V", run: () => openDialog("views") },
      { label: "Take this view away: picture, data, print", key: "s", run: () => openDialog("take-away") },
      { label: "Embed this view", run: () => openDialog("embed") },
      ...views.map((view) => ({ label: `Open the view “${view.name}”`, run: () => void openKeptView(atlas, view) })),
      { label: "Change between light and dark", key: "d", run: themes.turn },
      { label: "Keys", key: "?", run: () => openDialog("shortcuts") },
      { label: "Search", key: "/", run: () => openDialog("palette"), keyOnly: true as const },
      { label: "Search", key: "Ctrl K", run: () => openDialog("palette"), keyOnly: true as const },
    ],
    [atlas, themes, openDialog, views],
  );
}
