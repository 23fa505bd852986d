import "#scene/paper.css";
import "./plain.css";
import "./page.css";
import { hasWebGL } from "#scene/webgl-probe.ts";
import { Atlas } from "./atlas.ts";
import { Easel } from "./easel.ts";
import { keepMasthead } from "./masthead.ts";
import { ThemeSwitch } from "./theme-switch.ts";

/*
 * The door of the explorer: asks for the picture at once and draws it; the panels, which need React,
 * are loaded after it.
 */

/** As in page.css: where the picture stands alone and the panels are sheets. */
const SMALL_SCREEN = "(max-width: 760px)";

const themes = new ThemeSwitch(document.documentElement, matchMedia("(prefers-color-scheme: dark)"));
const small = matchMedia(SMALL_SCREEN);
const atlas = new Atlas(location.search, small.matches, {
  fetch: (...asked) => fetch(...asked),
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  write: (search, step) => history[`${step}State`](null, "", `${location.pathname}${search}`),
});
atlas.load();
addEventListener("popstate", () => atlas.follow(location.search));
small.addEventListener("change", () => atlas.resize(small.matches));
keepMasthead(atlas, element("lens-title"), element("lens-question"));

const easel = await openEasel();
const { openShell } = await import("./shell.tsx");
openShell(atlas, themes, easel, announce);

/** Undefined where this browser cannot draw; the atlas then knows why. */
async function openEasel(): Promise<Easel | undefined> {
  if (!hasWebGL()) {
    atlas.giveUpDrawing("This browser cannot draw with WebGL.");
    return undefined;
  }
  const { Scene } = await import("#scene/scene.ts");
  const drawn = new Promise<void>((resolve) => {
    atlas.subscribe(() => atlas.read().picture.state !== "asked" && requestAnimationFrame(() => resolve()));
  });
  const opened = new Easel(element("panes"), Scene, atlas, themes, announce);
  if (atlas.read().picture.state === "asked") await drawn;
  return opened;
}

function announce(text: string): void {
  element("live").textContent = text;
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html has no #${id}.`);
  return found;
}
