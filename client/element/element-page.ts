import { elementSheet } from "./element-sheet.ts";
import { made } from "./made.ts";

/** The parts of one element that change. */
export type ElementPage = ReturnType<typeof buildPage>;

/** Builds what an element shows around its picture; nothing in it comes from markup. */
export function buildPage(shadow: ShadowRoot) {
  shadow.adoptedStyleSheets = [elementSheet()];
  const title = made("h2", { part: "title" });
  const question = made("p", { part: "question" });
  const titleSlot = made("slot", { name: "title" }, title);
  const poster = made("img", { part: "poster", alt: "", loading: "lazy", decoding: "async", hidden: true });
  const panes = [buildPane(), buildPane()] as const;
  const [, { pane }] = panes;
  pane.hidden = true;
  const zoomIn = button("Zoom in", "+");
  const zoomOut = button("Zoom out", "−");
  const fit = button("Fit the whole picture", "⤢");
  const controls = made("div", { part: "controls", hidden: true }, zoomIn, zoomOut, fit);
  const explore = made("button", { type: "button", className: "explore", hidden: true }, "Explore this picture");
  const hint = made("p", { className: "hint", hidden: true }, "Hold Ctrl and scroll to zoom");
  const details = made("section", { part: "details", hidden: true });
  const message = made("p", { part: "message" });
  message.setAttribute("role", "status");
  const fallback = made("div", { className: "fallback" }, message, made("slot", { name: "fallback" }));
  const picture = made("div", { part: "picture", className: "picture" });
  const sides = made("div", { className: "sides" }, ...panes.map((one) => one.pane));
  picture.append(poster, sides, controls, explore, hint, details, fallback);
  const banner = made("p", { part: "banner" });
  banner.setAttribute("role", "status");
  const figures = made("p", { part: "figures" });
  const key = made("p", { part: "key", hidden: true });
  const sourceList = made("div", { className: "list" });
  const sources = made("details", { part: "sources", hidden: true }, made("summary", {}, "Sources"), sourceList);
  const sayings = made("ul", { className: "list" });
  const words = made("details", { hidden: true }, made("summary", {}, "As text"), sayings);
  const open = made("a", { part: "open", target: "_blank", rel: "noopener", hidden: true }, "Open in the atlas");
  const header = made("header", { part: "header" }, titleSlot, question);
  const footer = made("footer", { part: "footer" }, key, banner, figures, words, sources, open);
  const frame = made("div", { part: "frame", className: "frame" }, header, picture, footer);
  shadow.append(frame);
  return {
    ...{ frame, title, question, picture, poster, panes, controls, zoomIn, zoomOut, fit, explore, hint },
    ...{ details, message, fallback, banner, figures, key, sources, sourceList, words, sayings, open },
  };
}

/** The place of one drawing: live over still, under its name where there are two. */
export type ElementPane = ReturnType<typeof buildPane>;

function buildPane() {
  const name = made("h3", { part: "name", hidden: true });
  const still = made("canvas", { part: "poster", hidden: true });
  const stage = made("div", { className: "stage" });
  stage.setAttribute("role", "application");
  const place = made("div", { className: "place" }, still, stage);
  return { pane: made("div", { className: "pane" }, name, place), name, place, still, stage };
}

function button(ariaLabel: string, sign: string): HTMLButtonElement {
  return made("button", { type: "button", ariaLabel, title: ariaLabel }, sign);
}
