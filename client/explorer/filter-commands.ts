import { useMemo } from "react";
import { readDay } from "#view/day.ts";
import { known } from "./answer.ts";
import { useAtlas, usePhone, useRoom } from "./atlas-context.ts";
import type { Command } from "./command.ts";
import { openFilters } from "./filters.tsx";

/** What can be done about what is left out, and about when. */
export function useFilterCommands(): readonly Command[] {
  const { atlas } = useRoom();
  const phone = usePhone();
  const timed = useAtlas((state) => state.view.day !== undefined);
  const latest = useAtlas((state) => readDay(known(state.picture)?.asOf ?? null));
  return useMemo(
    () => [
      // On a phone the filters stand in the sheet of the legend.
      ...(phone ? [] : [{ label: "Filter the picture", run: openFilters }]),
      {
        label: timed ? "Close the time" : "Go through time: what was believed on a day",
        key: "T",
        run: () => atlas.go({ day: timed ? undefined : latest }),
      },
    ],
    [atlas, phone, timed, latest],
  );
}
