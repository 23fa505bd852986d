import "#scene/paper.css";
import "#scene/titles.css";
import "./plain.css";
import "./page.css";
import "./story-page.css";
import { ThemeSwitch } from "#scene/theme-switch.ts";
import { hasWebGL } from "#scene/webgl-probe.ts";
import { packedSearch, unpackedSearch } from "#view/packed-search.ts";
import { Atlas } from "./atlas.ts";
import { datedEntities } from "./dated-entities.ts";
import { Easel } from "./easel.ts";
import { EvidenceShelf } from "./evidence-shelf.ts";
import { LayoutDesk } from "./layout-desk.ts";
import { liveVoice } from "./live-voice.ts";
import { keepMasthead } from "./masthead.ts";
import { PropertyShelf } from "./property-shelf.ts";
import { StyleBook } from "./style-book.ts";
import { Trail } from "./trail.ts";

/*
 * The door of the explorer: asks for the picture at once and draws it; the panels, which need React,
 * are loaded after it.
 */

/** As in page.css: where the picture stands alone and the panels are sheets. */
const SMALL_SCREEN = "(max-width: 760px)";
/** The panels come first where the picture takes longer, so that there is somebody to say so. */
const PANELS_WAIT_MS = 1_200;

const announce = liveVoice(element("live"), () => performance.now());
const themes = new ThemeSwitch(document.documentElement, matchMedia("(prefers-color-scheme: dark)"));
const small = matchMedia(SMALL_SCREEN);
const atlas = new Atlas(await unpackedSearch(location.search), small.matches, {
  fetch: (...asked) => fetch(...asked),
  pause,
  now: () => Date.now(),
  write: writeAddress,
});
atlas.load();
const trail = new Trail(atlas);
const styles = new StyleBook(atlas);
const shelf = new EvidenceShelf(atlas, (...asked) => fetch(...asked));
const properties = new PropertyShelf(atlas, (...asked) => fetch(...asked));
const layoutDesk = new LayoutDesk(atlas, {
  layOut: (...asked) => import("#layout/lay-out.ts").then(({ layOut }) => layOut(...asked)),
  days: () => datedEntities(atlas, shelf),
  announce,
});
addEventListener("popstate", async () => {
  const { search } = location;
  const view = await unpackedSearch(search);
  if (location.search === search) atlas.follow(view);
});
small.addEventListener("change", () => atlas.resize(small.matches));
keepMasthead(atlas, element("lens-title"), element("lens-question"));

const easel = await openEasel();
try {
  const { openShell } = await import("./shell.tsx");
  openShell({ atlas, themes, easel, trail, styles, shelf, properties, layoutDesk, announce });
} catch (fault) {
  element("status").textContent = "The panels could not be fetched. Reload the page to try again.";
  throw fault;
}

/** Draws as soon as there is a picture; undefined where this browser cannot draw, and the atlas then knows why. */
async function openEasel(): Promise<Easel | undefined> {
  if (!hasWebGL()) {
    atlas.giveUpDrawing("This browser cannot draw with WebGL.");
    return undefined;
  }
  const opened = await import("#scene/scene.ts").then(
    ({ Scene }) => new Easel(element("panes"), Scene, atlas, trail, styles, layoutDesk, themes, announce),
    () => atlas.giveUpDrawing("The part that draws could not be fetched."),
  );
  await Promise.race([pictureDrawn(), pause(PANELS_WAIT_MS)]);
  return opened ?? undefined;
}

/** Until the first answer has come, be it a picture, and a frame has gone by in which it could be drawn. */
function pictureDrawn(): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (atlas.read().picture.state === "asked") return;
      stop();
      requestAnimationFrame(() => resolve());
    };
    const stop = atlas.subscribe(look);
    look();
  });
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Writes the address at once, and shortens it as soon as it is packed, unless it has changed meanwhile. */
async function writeAddress(search: string, step: "push" | "replace"): Promise<void> {
  history[`${step}State`](null, "", `${location.pathname}${search}`);
  const { href } = location;
  const short = await packedSearch(search);
  if (short !== search && location.href === href) history.replaceState(null, "", `${location.pathname}${short}`);
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html has no #${id}.`);
  return found;
}
