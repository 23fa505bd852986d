import { useMemo } from "react";
import { isPaired } from "#view/beside.ts";
import { putBeside, swapped } from "#view/second-view.ts";
import { useAtlas, useRoom } from "./atlas-context.ts";
import type { Command } from "./command.ts";
import { useOpenDialog } from "./open-dialog.ts";

/** The ways to see two views side by side. */
export function useCompareCommands(): readonly Command[] {
  const { atlas } = useRoom();
  const openDialog = useOpenDialog();
  const paired = useAtlas((state) => isPaired(state.view));
  const swappable = useAtlas((state) => state.view.beside !== undefined);
  return useMemo(
    () => [
      { label: "Compare with another view", run: () => openDialog("beside") },
      { label: "Keep this view beside and change it", run: () => atlas.go(putBeside(atlas.read().view)) },
      ...(swappable ? [{ label: "Swap the two views", run: () => atlas.go(swapped(atlas.read().view)) }] : []),
      ...(paired ? [{ label: "Stop comparing", run: () => atlas.go({ compare: undefined, beside: undefined }) }] : []),
    ],
    [atlas, openDialog, paired, swappable],
  );
}
