import "./printed-page.css";
import { PALETTES } from "#contract/palette.ts";
import { pageWidths, svgText } from "#export/sheet-files.ts";
import type { Room } from "./atlas-context.ts";
import { takenSheet } from "./taken-sheet.ts";

/** Between the two ways a page of paper lies. */
const SHEET = { width: 1060, height: 740 } as const;

/** No printer need lay colour under everything. */
const PAPER = { ...PALETTES.light, paper: "#ffffff" };

/**
 * Puts the picture on the page while it is printed, as lines and letters, in the place of the canvas that no printer can read;
 * printed-page.css then leaves out everything that is for the screen.
 */
export function keepPrintable(room: Room): void {
  const place = document.createElement("figure");
  place.className = "printed-picture";
  addEventListener("beforeprint", () => {
    const sheet = takenSheet(room, { ...SHEET, extent: "all", theme: "light", isFramed: true });
    if (!sheet) return;
    const drawn = new DOMParser().parseFromString(svgText({ ...sheet, palette: PAPER }, pageWidths()), "image/svg+xml");
    place.replaceChildren(document.importNode(drawn.documentElement, true));
    document.body.prepend(place);
    document.body.toggleAttribute("data-details", room.atlas.read().view.select !== undefined);
  });
  addEventListener("afterprint", () => place.remove());
}
