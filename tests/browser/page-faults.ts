import type { Frame, Page } from "playwright-core";

/**
 * What a typesetter would send back: texts that stand outside the window or that are cut by their box without dots,
 * and a page that can be scrolled sideways. What lies in a scrolled box below its edge is in order.
 */
export async function pageFaults(page: Page | Frame): Promise<readonly string[]> {
  return page.evaluate(() => {
    /** What cuts a text off sideways: a box, nothing but the window, or nothing because one can scroll to it or sees dots. */
    const placeOf = (box: Element): DOMRect | "scrolled" | undefined => {
      for (let outer: Element | null = box; outer && outer !== document.body; outer = outer.parentElement) {
        const { overflowX, textOverflow } = getComputedStyle(outer);
        if (textOverflow === "ellipsis" || overflowX === "auto" || overflowX === "scroll") return "scrolled";
        if (overflowX !== "visible") return outer.getBoundingClientRect();
      }
      return undefined;
    };
    const faults: string[] = [];
    const root = document.scrollingElement;
    if (root && root.scrollWidth > innerWidth) faults.push(`The page is ${root.scrollWidth} wide in ${innerWidth}.`);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent?.trim();
      const box = walker.currentNode.parentElement;
      if (!text || !box?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      if (box.closest(".unseen, .skip, textarea, option, noscript")) continue;
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      const { left, right, width } = range.getBoundingClientRect();
      if (width === 0) continue;
      const place = placeOf(box);
      if (place === "scrolled") continue;
      if (left < -0.5 || right > innerWidth + 0.5) faults.push(`“${text}” stands outside the window.`);
      else if (place && (right > place.right + 1 || left < place.left - 1)) faults.push(`“${text}” is cut.`);
    }
    return faults;
  });
}
