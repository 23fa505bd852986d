import "#scene/paper.css";
import "./frame.css";
import { call } from "#api/call.ts";
import { asFailure } from "#api/failure.ts";
import { type LensId, lensEndpoint, lensSourcesEndpoint } from "#contract/endpoints.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import { hasWebGL } from "#scene/webgl-probe.ts";
import { isLensId, lensTable } from "#view/lens-table.ts";
import { formatView, parseView } from "#view/view-address.ts";
import { viewFilter } from "#view/visible-rows.ts";
import { brokenBetween, figures, linkSentences, sourceItem } from "./frame-text.ts";

/* The door of the embedded page: one picture of the view in the address, without panels. */

const view = parseView(location.search);
const lens = lensTable.get(view.lens);
const dark = matchMedia("(prefers-color-scheme: dark)");
const theme = () => (dark.matches ? "dark" : "light");
const HINT_MS = 1500;

element("title").textContent = lens?.title ?? "Initiative Atlas";
element("question").textContent = lens?.answers ?? "";
element("open").setAttribute("href", `/${formatView(view)}`);
document.title = lens ? `${lens.title} · Initiative Atlas` : "Initiative Atlas";

try {
  await draw();
} catch (thrown) {
  say(`${asFailure(thrown).message} `);
  const again = document.createElement("button");
  again.textContent = "Try again";
  again.addEventListener("click", () => location.reload());
  element("message").append(again);
}

async function draw(): Promise<void> {
  if (!isLensId(view.lens)) throw new Error(`There is no lens called “${view.lens}”. Open the explorer to choose one.`);
  const id = view.lens;
  const query = { ...view.params, frame: innerWidth < 560 ? "tall" : "wide" } as const;
  const answer = call(lensEndpoint(id), query, { onStale: () => element("stale").toggleAttribute("hidden", false) });
  const scene = hasWebGL() ? import("#scene/scene.ts") : undefined;
  const subgraph = await answer;
  element("figures").replaceChildren(...brokenBetween(figures(subgraph)));
  listSourcesWhenOpened(id, query);
  if (!scene) return list(subgraph);
  const { Scene } = await scene;
  const drawn = new Scene(element("picture"), {
    theme: theme(),
    wheel: "page",
    reducedMotion: matchMedia("(prefers-reduced-motion: reduce)").matches,
    onSelect: (chosen) => drawn.select(chosen),
    onUnavailable: () => list(subgraph),
  });
  drawn.setFilter(viewFilter(view));
  drawn.show(subgraph);
  drawn.select(view.select);
  dark.addEventListener("change", () => drawn.setTheme(theme()));
  element("message").hidden = true;
  hintAtWheel();
}

/** What the picture would say, in sentences: where there is no WebGL, or it was lost. */
function list(subgraph: Subgraph): void {
  say("This browser cannot draw the picture; this is what it says:");
  const sentences = document.createElement("ul");
  for (const sentence of linkSentences(subgraph)) {
    const item = document.createElement("li");
    item.textContent = sentence;
    sentences.append(item);
  }
  element("message").append(sentences);
}

function listSourcesWhenOpened(id: LensId, query: Readonly<Record<string, string | number>>): void {
  element("sources").addEventListener(
    "toggle",
    async () => {
      try {
        const sources = await call(lensSourcesEndpoint(id), query);
        element("source-list").replaceChildren(...sources.map(sourceItem));
      } catch (thrown) {
        element("source-list").textContent = `The sources cannot be listed now: ${asFailure(thrown).message}`;
      }
    },
    { once: true },
  );
}

/**
 * A bare wheel belongs to the page; whoever turns it over the picture is told how to zoom, for a moment.
 * Not until the pointer leaves: a frame that was scrolled away from under it is not told of that.
 */
function hintAtWheel(): void {
  const hint = element("wheel-hint");
  let reading: ReturnType<typeof setTimeout> | undefined;
  element("picture").addEventListener(
    "wheel",
    (event) => {
      hint.hidden = event.ctrlKey || event.metaKey;
      clearTimeout(reading);
      reading = setTimeout(() => {
        hint.hidden = true;
      }, HINT_MS);
    },
    { capture: true, passive: true },
  );
}

function say(text: string): void {
  element("message").hidden = false;
  element("message").textContent = text;
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`embed.html has no #${id}.`);
  return found;
}
