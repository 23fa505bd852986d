import { useMemo } from "react";
import { type ViewFilter, viewFilter } from "#view/visible-rows.ts";
import { known } from "./answer.ts";
import { useAtlas } from "./atlas-context.ts";

/** What the view leaves out, for a panel; a new one only where the view or the known claims have changed. */
export function useShownFilter(): ViewFilter {
  const view = useAtlas((state) => state.view);
  const evidence = useAtlas((state) => known(state.evidence));
  const properties = useAtlas((state) => known(state.properties));
  return useMemo(() => viewFilter(view, evidence, properties), [view, evidence, properties]);
}
