import { useMemo } from "react";
import { known } from "./answer.ts";
import { useAtlas, useRoom } from "./atlas-context.ts";
import type { Command } from "./command.ts";

/** Turning the pages of the story that is read; nothing outside a story. */
export function useStoryCommands(): readonly Command[] {
  const { atlas } = useRoom();
  const place = useAtlas((state) => state.view.story);
  const last = useAtlas((state) => known(state.story)?.steps.length);
  return useMemo(() => {
    if (!place) return [];
    const turn = (by: 1 | -1) => () => {
      const step = place.step + by;
      if (step >= 1 && step <= (last ?? 1)) atlas.go({ story: { id: place.id, step }, select: undefined });
    };
    return [
      { label: "Next step of the story", key: "ArrowRight", run: turn(1), keyOnly: true },
      { label: "Next step of the story", key: "PageDown", run: turn(1), keyOnly: true },
      { label: "Previous step of the story", key: "ArrowLeft", run: turn(-1), keyOnly: true },
      { label: "Previous step of the story", key: "PageUp", run: turn(-1), keyOnly: true },
      { label: "Leave the story", run: () => atlas.go({ story: undefined }) },
    ];
  }, [atlas, place, last]);
}
