import "./printed-page.css";
import { PALETTES } from "#contract/palette.ts";
import { pageWidths, svgText } from "#export/sheet-files.ts";
import { printedStory } from "#scene/printed-story.ts";
import { stepOf } from "#view/story-view.ts";
import { formatView } from "#view/view-address.ts";
import { known } from "./answer.ts";
import type { Room } from "./atlas-context.ts";
import { takenSheet } from "./taken-sheet.ts";

/** Between the two ways a page of paper lies. */
const SHEET = { width: 1060, height: 740 } as const;

/** No printer need lay colour under everything. */
const PAPER = { ...PALETTES.light, paper: "#ffffff" };

/**
 * Puts the picture on the page while it is printed, as lines and letters, in the place of the canvas that no printer can read;
 * printed-page.css then leaves out everything that is for the screen. Of a story that is read, all steps are printed.
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
  keepStoryPrintable(room);
}

/** The steps of the story that is read, on the page before it is printed, so that their pictures can be fetched then. */
function keepStoryPrintable({ atlas }: Room): void {
  let written: HTMLElement | undefined;
  let of = "";
  const write = () => {
    const { view, story: answer } = atlas.read();
    const story = known(answer);
    const isRead = story !== undefined && stepOf(view, story) !== undefined;
    const place = isRead ? formatView({ ...view, select: undefined, also: [], story: { id: story.id, step: 1 } }) : "";
    if (place === of) return;
    of = place;
    written?.remove();
    written = isRead ? printedStory(story, view) : undefined;
    if (written) document.body.append(written);
  };
  atlas.subscribe(write);
  write();
}
