import { lazy, Suspense, useState } from "react";
import { useAtlas } from "./atlas-context.ts";

const FilterPanel = lazy(async () => ({ default: (await import("./filter-panel.tsx")).FilterPanel }));

/** Where everything else can be filtered by; what stands in it is fetched when it is first opened. */
export function Filters() {
  const count = useAtlas((state) => state.view.filters.length);
  const [open, setOpen] = useState(false);
  return (
    <details id="filters" className="params" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="small-head">{count > 0 ? `Filters · ${count}` : "Filters"}</summary>
      {open ? (
        <Suspense fallback={<p role="status">Opening the filters …</p>}>
          <FilterPanel />
        </Suspense>
      ) : null}
    </details>
  );
}

/** Opens the filters and goes there with the keyboard. */
export function openFilters(): void {
  const details = document.getElementById("filters");
  details?.setAttribute("open", "");
  details?.querySelector("summary")?.focus();
}
