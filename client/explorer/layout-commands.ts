import { useMemo } from "react";
import type { LayoutName } from "#contract/layout-names.ts";
import type { LayoutChoice } from "#view/layout-choice.ts";
import type { Atlas } from "./atlas.ts";
import { useAtlas, useRoom } from "./atlas-context.ts";
import type { Command } from "./command.ts";
import { LAYOUT_WORDS } from "./layout-words.ts";

/** A layout as it is begun: around what is selected, if it is to be around anything. */
export function chosenLayout(atlas: Pick<Atlas, "read">, name: LayoutName): LayoutChoice {
  const { view } = atlas.read();
  return { name, seed: 1, spread: view.layout.spread, around: name === "radial" ? view.select : undefined };
}

/** Laying the picture out, without the panel. */
export function useLayoutCommands(): readonly Command[] {
  const { atlas, layoutDesk } = useRoom();
  const layout = useAtlas((state) => state.view.layout);
  const reads = useAtlas((state) => state.view.story !== undefined);
  return useMemo(() => {
    if (reads) return [];
    return [
      { label: "Lay the picture out anew", key: "o", run: () => layoutDesk.again() },
      ...LAYOUT_WORDS.filter(({ name }) => name !== layout.name).map(({ name, label }) => ({
        label: `Layout: ${label.toLowerCase()}`,
        run: () => layoutDesk.choose(chosenLayout(atlas, name)),
      })),
      {
        label: layout.spread ? "Layout: no more room for names" : "Layout: room for every name",
        run: () => layoutDesk.choose({ ...layout, spread: !layout.spread }),
      },
      ...(layoutDesk.read().share === undefined ? [] : [{ label: "Stop laying out", run: () => layoutDesk.cancel() }]),
    ];
  }, [atlas, layoutDesk, layout, reads]);
}
