import type { Page } from "playwright-core";

/**
 * What a typesetter would send back: texts that stand outside the window or that are cut by their box without dots,
 * and a page that can be scrolled sideways. What lies in a scrolled box below its edge is in order.
 */
export async function pageFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
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
      if (width > 0 && (left < -0.5 || right > innerWidth + 0.5)) faults.push(`“${text}” stands outside the window.`);
      for (let outer: Element | null = box; outer; outer = outer.parentElement) {
        const { overflowX, textOverflow } = getComputedStyle(outer);
        if (overflowX === "visible" || textOverflow === "ellipsis") continue;
        const edge = outer.getBoundingClientRect();
        const scrolls = overflowX === "auto" || overflowX === "scroll";
        if (!scrolls && width > 0 && (right > edge.right + 1 || left < edge.left - 1)) faults.push(`“${text}” is cut.`);
        break;
      }
    }
    return faults;
  });
}
