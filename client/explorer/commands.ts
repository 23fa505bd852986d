import { useMemo } from "react";
import { THE_VIEW } from "#view/view-state.ts";
import { useArrangeCommands } from "./arrange-commands.ts";
import { useAtlas, useRoom } from "./atlas-context.ts";
import type { Command } from "./command.ts";
import { useCompareCommands } from "./compare-commands.ts";
import { useDialogCommands } from "./dialog-commands.ts";
import { expandOnce } from "./expand-once.ts";
import { ALL_SHOWN } from "./filter-chips.tsx";
import { useFilterCommands } from "./filter-commands.ts";
import { useLayoutCommands } from "./layout-commands.ts";
import { useStoryCommands } from "./story-commands.ts";

const BACK = { label: "Back to the picture", key: "Escape", keyOnly: true } as const;

/** Everything that can be done without pointing at something, in the order of the palette. */
export function useCommands(): readonly Command[] {
  const { atlas, easel, undoLine } = useRoom();
  const ofStory = useStoryCommands();
  const ofArranging = useArrangeCommands();
  const ofDialogs = useDialogCommands();
  const ofLayout = useLayoutCommands();
  const ofFilter = useFilterCommands();
  const ofComparing = useCompareCommands();
  const table = useAtlas((state) => state.view.table);
  const laid = useAtlas((state) => state.laid);
  const select = useAtlas((state) => state.view.select);
  const expanded = useAtlas((state) => state.view.expansions.length > 0);
  return useMemo(
    () => [
      ...ofStory,
      { label: table ? "Show as picture" : "Show as table", key: "t", run: () => atlas.go({ table: !table }) },
      { label: "Undo the last change of the view", key: "Ctrl Z", run: () => undoLine.undo() },
      { label: "Redo what was undone", key: "Ctrl Shift Z", run: () => undoLine.redo() },
      { label: "Fit the picture", key: "f", run: () => easel?.fit() },
      { label: "Show the Cypher of this view", key: "c", run: () => atlas.go({ query: THE_VIEW }) },
      ...(select && !laid ? [{ label: "Expand the selection", key: "e", run: () => expandOnce(atlas, select) }] : []),
      ...(expanded ? [{ label: "Collapse all that was expanded", run: () => atlas.go({ expansions: [] }) }] : []),
      ...ofArranging,
      ...(laid ? [{ label: "Draw the lens again", run: () => atlas.lift() }] : []),
      ...ofComparing,
      ...ofFilter,
      { label: "Show everything that is left out", run: () => atlas.go(ALL_SHOWN) },
      { label: "Let go of the selection", run: () => atlas.go({ select: undefined }) },
      ...ofLayout,
      ...(table ? [{ ...BACK, run: () => atlas.go({ table: false }) }] : []),
      ...ofDialogs,
    ],
    [
      atlas,
      easel,
      undoLine,
      ofStory,
      ofArranging,
      ofDialogs,
      ofLayout,
      ofFilter,
      ofComparing,
      table,
      laid,
      select,
      expanded,
    ],
  );
}
