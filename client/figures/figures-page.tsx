import { useCallback, useEffect, useRef, useState } from "react";
import { call } from "#api/call.ts";
import { endpoints } from "#contract/endpoints.ts";
import { useAsked } from "#paper/asked.ts";
import { BarsPage } from "./bars-page.tsx";
import { ChartPicker } from "./chart-picker.tsx";
import { type FiguresView, formatFiguresView, parseFiguresView } from "./figures-address.ts";
import { PivotPage } from "./pivot-page.tsx";

/** Charts of what was measured; the address holds which, whose, and what is open. */
export function FiguresPage() {
  const [view, go] = useFiguresView();
  const { last } = useAsked("metrics", (signal) => call(endpoints.metrics, {}, { signal }));
  const opener = useRef<Element | null>(null);
  const open = (id: string) => {
    opener.current = document.activeElement;
    go({ ...view, open: id });
  };
  const close = useCallback(() => {
    go({ ...parseFiguresView(location.search), open: undefined });
    if (opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true });
    opener.current = null;
  }, [go]);
  const chart = { view, onGo: go, isWanted: opener.current !== null, onOpen: open, onClose: close };
  return (
    <>
      <ChartPicker view={view} metrics={last?.metrics ?? []} onGo={go} />
      {view.chart === "pivot" ? <PivotPage {...chart} /> : <BarsPage {...chart} />}
    </>
  );
}

/** The view in the address, and how to go to another; a step of the history for each chart and each thing opened. */
function useFiguresView(): [FiguresView, (next: FiguresView) => void] {
  const [view, setView] = useState<FiguresView>(() => parseFiguresView(location.search));
  useEffect(() => {
    const follow = () => setView(parseFiguresView(location.search));
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, []);
  const go = useCallback((next: FiguresView) => {
    const step = isSameStep(parseFiguresView(location.search), next) ? "replaceState" : "pushState";
    history[step](null, "", `${location.pathname}${formatFiguresView(next)}`);
    setView(next);
  }, []);
  return [view, go];
}

/** A rate that is moved, or a company that is ticked, is no new page. */
function isSameStep(from: FiguresView, to: FiguresView): boolean {
  const keys = ["chart", "metric", "kind", "form", "open", "table"] as const;
  return keys.every((key) => from[key] === to[key]);
}
