import { PALETTES, type Theme } from "#contract/palette.ts";

let sheet: CSSStyleSheet | undefined;

/** The styles of all elements of a page, made once. Constructed, so that no page's policy has to allow them. */
export function elementSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(`${colours("light")}${colours("dark")}${STYLE}`);
  }
  return sheet;
}

function colours(theme: Theme): string {
  const { paper, ink, soft, hair, warn } = PALETTES[theme];
  return `.frame[data-theme="${theme}"]{color-scheme:${theme};--paper:${paper};--ink:${ink};--soft:${soft};--hair:${hair};--warn:${warn}}`;
}

const STYLE = `
:host { display: block; height: var(--initiative-graph-height, 560px); contain: content; }
:host([hidden]) { display: none; }
.frame { box-sizing: border-box; display: grid; grid-template-rows: auto minmax(0, 1fr) auto; height: 100%; overflow: hidden;
  border: var(--initiative-graph-border, 1px solid var(--hair)); border-radius: var(--initiative-graph-radius, 0);
  background: var(--paper); color: var(--ink); --pad: var(--initiative-graph-padding, 14px); text-align: start;
  font: 400 14px/1.4 var(--initiative-graph-font, "Inter Variable", Inter, system-ui, "Noto Sans CJK SC", sans-serif); }
[hidden] { display: none !important; }
header { padding: 10px var(--pad) 6px; }
h2, .pane h3 { margin: 0; font: 600 19px/1.2 var(--initiative-graph-title-font, "Source Serif 4 Variable", "Source Serif 4", Georgia, "Noto Serif CJK SC", serif); text-wrap: balance; }
p { margin: 0; }
header p { margin-top: 2px; color: var(--soft); font-size: 13px; }
.picture { position: relative; min-height: 0; overflow: hidden; }
.sides { position: absolute; inset: 0; display: flex; flex-wrap: wrap; }
.pane { flex: 1 280px; display: flex; flex-direction: column; }
.place { position: relative; flex: 1; }
.pane h3 { font-size: 16px; text-align: center; }
.picture > img, .place > canvas, .stage { position: absolute; inset: 0; width: 100%; height: 100%; }
.picture > img { object-fit: contain; }
.stage.wheel-to-page canvas { touch-action: pan-x pan-y !important; }
.stage:not(.on) { visibility: hidden; }
button { font: inherit; color: inherit; cursor: pointer; background: var(--paper); border: 1px solid var(--hair); border-radius: 4px; }
[part="controls"] { position: absolute; top: 8px; right: 8px; display: grid; gap: 4px; }
[part="controls"] button { width: 32px; height: 32px; padding: 0; font-size: 17px; line-height: 1; }
.explore { position: absolute; left: 50%; bottom: 14px; translate: -50%; padding: 7px 14px; }
.hint { position: absolute; right: 12px; bottom: 8px; padding: 3px 9px; border-radius: 3px; background: var(--ink); color: var(--paper); font-size: 12px; pointer-events: none; }
.fallback { position: absolute; inset: 0; display: grid; place-content: center; justify-items: center; gap: 8px; padding: 12px var(--pad); text-align: center; pointer-events: none; }
.fallback > * { pointer-events: auto; max-width: 60ch; }
.fallback.over { place-content: end center; }
.fallback.over [part="message"] { padding: 4px 10px; background: var(--paper); border: 1px solid var(--hair); border-radius: 4px; }
.fallback:not(.failed) slot { display: none; }
[part="message"]:empty { display: none; }
.failed [part="message"] { color: var(--warn); }
[part="details"] { position: absolute; left: 0; bottom: 0; box-sizing: border-box; width: min(100%, 340px); max-height: 70%; overflow: auto;
  padding: 10px var(--pad); background: var(--paper); border: 1px solid var(--hair); border-left: 0; border-bottom: 0; font-size: 13px; }
[part="details"] h3 { margin: 0 28px 4px 0; font: 600 15px/1.3 inherit; font-size: 15px; }
[part="details"] button { position: absolute; top: 6px; right: 6px; width: 28px; height: 28px; padding: 0; border: 0; font-size: 16px; }
ul, ol { margin: 0; padding: 0; list-style: none; }
li + li { margin-top: 7px; }
li small { display: block; color: var(--soft); font-size: 12px; }
footer { position: relative; display: flex; flex-wrap: wrap; align-items: baseline; gap: 3px 14px; padding: 6px var(--pad) 8px;
  border-top: 1px solid var(--hair); color: var(--soft); font-size: 12.5px; font-variant-numeric: tabular-nums; }
[part="key"] { flex: 0 0 100%; }
[part="key"] span { display: inline-block; margin-inline-end: 12px; }
[part="key"] i { display: inline-block; width: 9px; height: 9px; margin-inline-end: 5px; border-radius: 50%; }
[part="banner"] { font-weight: 600; color: var(--ink); }
[part="banner"].old { color: var(--warn); }
[part="open"] { margin-inline-start: auto; }
a { color: inherit; text-underline-offset: 3px; }
footer a, summary { color: var(--ink); }
summary { cursor: pointer; list-style: none; text-decoration: underline; text-underline-offset: 3px; }
summary::-webkit-details-marker { display: none; }
.list { position: absolute; left: 0; right: 0; bottom: 100%; max-height: 300px; overflow: auto; padding: 12px var(--pad);
  background: var(--paper); color: var(--ink); border-top: 1px solid var(--hair); }
:focus-visible { outline: 2px solid var(--ink); outline-offset: 2px; }
.stage:focus-visible { outline-offset: -3px; }
`;
