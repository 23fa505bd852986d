import { type RefObject, useEffect, useLayoutEffect, useState } from "react";
import { flushSync } from "react-dom";

/** As view-table.css has it for long tables. */
export const ROW_PX = 34;
/** Shorter tables are drawn whole, so that the browser's own search finds everything. */
export const MOST_ROWS_AT_ONCE = 200;
/** Rows beyond the edges, so that a quick hand finds no blank. */
const MARGIN = 20;

/** Which rows of a table are drawn: from the first up to, and without, the end. */
export interface RowWindow {
  readonly first: number;
  readonly end: number;
}

/** The rows in sight of a table that has been scrolled so far, with some beyond; all of a short one. Pixels. */
export function rowWindow(count: number, scrolled: number, height: number): RowWindow {
  if (count <= MOST_ROWS_AT_ONCE) return { first: 0, end: count };
  const top = Math.min(Math.max(0, Math.floor(scrolled / ROW_PX)), count);
  const shown = Math.ceil(height / ROW_PX);
  return { first: Math.max(0, Math.min(top, count - shown) - MARGIN), end: Math.min(count, top + shown + MARGIN) };
}

/** The rows in sight of the part of the page that scrolls the table; on paper all of them. */
export function useRowWindow(table: RefObject<HTMLTableElement | null>, count: number): RowWindow {
  const [seen, setSeen] = useState({ scrolled: 0, height: 900 });
  const isLong = count > MOST_ROWS_AT_ONCE;
  useLayoutEffect(() => {
    const scroller = isLong ? table.current?.parentElement : undefined;
    if (!scroller) return;
    const look = () => setSeen({ scrolled: scroller.scrollTop, height: scroller.clientHeight });
    const watch = new ResizeObserver(look);
    watch.observe(scroller);
    scroller.addEventListener("scroll", look, { passive: true });
    look();
    return () => {
      watch.disconnect();
      scroller.removeEventListener("scroll", look);
    };
  }, [table, isLong]);
  const isPrinted = usePrinting();
  return isPrinted ? { first: 0, end: count } : rowWindow(count, seen.scrolled, seen.height);
}

/** Whether the page is being printed; known in time to be drawn for it. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    addEventListener("beforeprint", begin);
    addEventListener("afterprint", end);
    return () => {
      removeEventListener("beforeprint", begin);
      removeEventListener("afterprint", end);
    };
  }, []);
  return printing;
}
