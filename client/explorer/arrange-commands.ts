import { useMemo, useSyncExternalStore } from "react";
import type { Tool } from "#scene/hand.ts";
import type { Alignment } from "#view/aligned.ts";
import { groupIn } from "#view/group-name.ts";
import { pickedIn } from "#view/picked.ts";
import { ARRANGING, alignedSelection, isPinned } from "./arranging.ts";
import { useAtlas, useRoom } from "./atlas-context.ts";
import type { Command } from "./command.ts";
import { turnFullScreen } from "./full-screen.ts";

const TOOLS: readonly { readonly tool: Tool; readonly label: string; readonly key: string }[] = [
  { tool: "hand", label: "Move things and the picture", key: "v" },
  { tool: "box", label: "Select with a box", key: "b" },
  { tool: "lasso", label: "Select with a lasso", key: "l" },
];

/** All ways to select and arrange, in the order of the palette. */
export function useArrangeCommands(): readonly Command[] {
  const { easel } = useRoom();
  const ofSelection = useSelectionCommands();
  return useMemo(
    () => [
      ...TOOLS.map(({ tool, label, key }) => ({ label, key, run: () => easel?.take(tool) })),
      ...ofSelection,
      ...(document.fullscreenEnabled ? [{ label: "Full screen, and back", key: "F", run: turnFullScreen }] : []),
    ],
    [easel, ofSelection],
  );
}

/** What can be done with what is selected, and with where things stand. */
export function useSelectionCommands(): readonly Command[] {
  const { atlas, layoutDesk } = useRoom();
  const any = useAtlas((state) => state.view.select !== undefined);
  const several = useAtlas((state) => state.view.also.length > 0);
  const pinned = useAtlas((state) => isPinned(state.view));
  const grouped = useAtlas(({ view }) => {
    const ids = pickedIn(view);
    return view.groups.some(({ members }) => members.some((id) => ids.includes(id)));
  });
  const whole = useAtlas((state) => groupIn(state.view) !== undefined);
  const moved = useAtlas((state) => Object.keys(state.view.moved).length > 0);
  return useMemo(() => {
    const does = (step: keyof typeof ARRANGING) => () => atlas.go(ARRANGING[step](atlas.read()));
    const aligns = (how: Alignment) => () =>
      atlas.go(alignedSelection(atlas.read().view, layoutDesk.drawn(0)?.picture, how));
    return [
      { label: "Select everything", key: "a", run: does("all") },
      ...(any
        ? [
            { label: "Invert the selection", key: "i", run: does("invert") },
            { label: "Select its neighbours as well", key: "w", run: does("widen") },
            { label: "Hide the selection", key: "h", run: does("hide") },
            { label: "Keep only the selection", key: "k", run: does("keepOnly") },
            { label: pinned ? "Unpin the selection" : "Pin the selection", key: "p", run: does("pin") },
          ]
        : []),
      ...(several
        ? [
            { label: "Group the selection", key: "g", run: does("group") },
            { label: "Align in a row", run: aligns("row") },
            { label: "Align in a column", run: aligns("column") },
            { label: "Spread evenly across", run: aligns("across") },
            { label: "Spread evenly down", run: aligns("down") },
          ]
        : []),
      ...(grouped ? [{ label: "Ungroup the selection", key: "u", run: does("ungroup") }] : []),
      ...(whole ? [{ label: "Rename the group", key: "F2", run: typeGroupName }] : []),
      ...(moved ? [{ label: "Put back what was moved", run: does("putBack") }] : []),
    ];
  }, [atlas, layoutDesk, any, several, pinned, grouped, whole, moved]);
}

/** What a press on the picture begins. */
export function useTool(): Tool {
  const { easel } = useRoom();
  return useSyncExternalStore(easel?.onTool ?? idle, () => easel?.tool() ?? "hand");
}

function typeGroupName(): void {
  const field = document.getElementById("group-name");
  if (field instanceof HTMLInputElement) field.select();
}

function idle(): () => void {
  return () => undefined;
}
