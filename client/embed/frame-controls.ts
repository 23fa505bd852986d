import "./frame-controls.css";
import { asFailure } from "#api/failure.ts";
import type { Theme } from "#contract/palette.ts";
import { made } from "#scene/made.ts";
import { sourceItem } from "#scene/source-item.ts";
import type { FrameControl, FrameOptions } from "#view/frame-options.ts";
import type { ViewState } from "#view/view-state.ts";
import { viewFilter } from "#view/visible-rows.ts";
import { element } from "./element.ts";
import { legendOf } from "./frame-legend.ts";
import { FramePanel, type PanelContent } from "./frame-panel.ts";
import type { FramePicture } from "./frame-picture.ts";
import { dataTables } from "./frame-table.ts";
import type { FrameWords } from "./frame-words.ts";

/** Puts what the options ask for around the picture. */
export function addControls(picture: FramePicture, options: FrameOptions, words: FrameWords): FramePanel {
  const has = (control: FrameControl) => options.controls.includes(control);
  document.body.toggleAttribute("data-untitled", !has("title"));
  element("open").hidden = !has("open");
  element("attribution").hidden = !options.attribution;
  const panel = new FramePanel(words);
  for (const content of contents(picture, options, words)) if (has(content.name)) panel.add(content);
  if (has("fullscreen") && document.fullscreenEnabled) addFullscreen(words);
  if (has("zoom")) addZoom(picture, words);
  picture.events.listen((name) => {
    if (name === "viewchange") void panel.refresh();
  });
  return panel;
}

function contents(picture: FramePicture, options: FrameOptions, words: FrameWords): readonly PanelContent[] {
  const go = (part: Partial<ViewState>) => {
    const { shown } = picture;
    if (shown) picture.lay({ ...shown, view: { ...shown.view, ...part } });
  };
  const legend = () => {
    if (!picture.shown) return [];
    const { subgraphs, looks, view } = picture.shown;
    const theme = themeNow(options);
    return legendOf({ subgraphs, looks, view, theme, words, go: options.role === "explore" ? go : undefined });
  };
  const data = () => {
    if (!picture.shown) return [];
    const { subgraphs, view, evidence, properties } = picture.shown;
    return subgraphs.flatMap((one) => dataTables(one, viewFilter(view, evidence, properties), words));
  };
  return [
    { name: "data", label: words.data, fill: data },
    { name: "sources", label: words.sources, fill: () => sourceList(picture, words) },
    { name: "legend", label: words.legend, fill: legend },
  ];
}

function themeNow({ theme }: FrameOptions): Theme {
  return theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
}

async function sourceList(picture: FramePicture, words: FrameWords): Promise<readonly Node[]> {
  try {
    const sources = (await picture.shown?.sources()) ?? [];
    return [made("ol", {}, ...sources.map(sourceItem))];
  } catch (thrown) {
    return [made("p", { textContent: words.noSources(asFailure(thrown).message) })];
  }
}

function addFullscreen({ fullscreen }: FrameWords): void {
  const button = made("button", { type: "button", textContent: fullscreen });
  button.addEventListener("click", () => {
    // A page around may forbid it in spite of what it said.
    const turned = document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen();
    turned.catch(() => button.remove());
  });
  addEventListener("fullscreenchange", () =>
    button.setAttribute("aria-pressed", `${document.fullscreenElement !== null}`),
  );
  element("ways").append(button);
}

function addZoom(picture: FramePicture, words: FrameWords): void {
  const button = (label: string, sign: string, how: "in" | "out" | "fit") => {
    const one = made("button", { type: "button", ariaLabel: label, title: label, textContent: sign });
    one.addEventListener("click", () => picture.zoom(how));
    return one;
  };
  const group = made(
    "p",
    { id: "zoom" },
    button(words.zoomIn, "+", "in"),
    button(words.zoomOut, "−", "out"),
    button(words.fit, "⤢", "fit"),
  );
  element("pictures").after(group);
}
