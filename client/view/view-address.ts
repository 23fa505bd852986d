import { expansionsText, readExpansions } from "#contract/expansion.ts";
import { FLOWS, type Flow } from "#contract/kinds.ts";
import { lensQuery } from "#contract/lens.ts";
import { readWays, waysText } from "#contract/path.ts";
import { ARRANGEMENT_KEYS, entityIds, formatArrangement, parseArrangement } from "./arrangement-address.ts";
import { bareView } from "./beside.ts";
import { readDay } from "./day.ts";
import { filtersText, readFilters } from "./filter-text.ts";
import { FRAME_KEYS } from "./frame-options.ts";
import { kindsText, readKinds } from "./hidden-kinds.ts";
import { layoutText, readLayout } from "./layout-choice.ts";
import { DEFAULT_LENS, type LensTable, lensTable } from "./lens-table.ts";
import { ADDRESS_VERSION } from "./packed-search.ts";
import { isStyled, readStyle, styleText } from "./style-rules.ts";
import { lensView, type ViewState, viewSubject, type WrittenQuery } from "./view-state.ts";

/** Keys of the address that are not parameters of a lens; a lens may not declare them. */
export const RESERVED_KEYS = [
  "v",
  "packed",
  "lens",
  "expand",
  "path",
  "select",
  "compare",
  "beside",
  "hide",
  "flows",
  "hedged",
  "disputed",
  "style",
  "filter",
  "dim",
  "day",
  "layout",
  "table",
  "query",
  "with",
  ...ARRANGEMENT_KEYS,
  "story",
  "step",
  "width",
  "height",
  "words",
  ...FRAME_KEYS,
  "evidence",
] as const;

const LENS_NAME = /^[a-z][a-z0-9-]*$/;
const STORY_NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const STEP = /^[1-9]\d{0,2}$/;
const ENTITY_ID = /^[a-z]+:[a-z0-9][a-z0-9/.-]*$/;
/** As long as the server takes one. */
const LONGEST_QUERY = 20_000;
const LONGEST_BESIDE = 12_000;
/** The links without a flow of their own, as the address calls them. */
const PLAIN = "other";

/**
 * Reads a view from the query string of an address, for example
 * `?lens=formula&company=co:alibaba&select=ini:alibaba/qwen&hide=concept,place&flows=money`.
 * In a story, `?story=the-argument&step=3`, lens and parameters are for the story to say and are left at their defaults.
 * Never fails: keys it does not know are ignored and values that cannot be meant are dropped.
 */
export function parseView(search: string, lenses: LensTable = lensTable): ViewState {
  const said = new URLSearchParams(search);
  const story = parseStory(said);
  const lens = story ? "" : (said.get("lens") ?? "");
  const start = lensView(LENS_NAME.test(lens) ? lens : DEFAULT_LENS, lenses);
  const view = { ...start, params: story ? start.params : parseParams(said, start, lenses) };
  const compare = story ? undefined : parseCompare(said.get("compare"), view, lenses);
  return {
    ...view,
    story,
    expansions: story ? [] : readExpansions(said.get("expand") ?? ""),
    ways: story ? [] : readWays(said.get("path")),
    select: entityIds(said.get("select"))[0],
    compare,
    beside: story || compare !== undefined ? undefined : parseBeside(said.get("beside"), lenses),
    hiddenKinds: readKinds(said.get("hide")),
    hiddenFlows: parseFlows(said.get("flows")),
    hideHedged: said.get("hedged") === "0",
    hideDisputed: said.get("disputed") === "0",
    style: readStyle(said.get("style")),
    filters: readFilters(said.get("filter") ?? ""),
    dim: said.get("dim") === "1",
    day: readDay(said.get("day")),
    layout: readLayout(story ? null : said.get("layout")),
    table: said.get("table") === "1",
    query: parseQuery(said.get("query"), said.get("with")),
    ...parseArrangement(said),
  };
}

/**
 * Writes a view as a query string with its `?`, or as nothing for the default view.
 * `parseView` reads it back as the same view, and the same view is always written the same way.
 */
export function formatView(view: ViewState, lenses: LensTable = lensTable): string {
  const start = lensView(view.lens, lenses);
  const shownFlows = FLOWS.filter((flow) => !view.hiddenFlows.includes(flow)).map((flow) =>
    flow === "none" ? PLAIN : flow,
  );
  const said: [string, string][] = [];
  if (view.story) said.push(["story", view.story.id], ["step", String(view.story.step)]);
  else {
    if (view.lens !== DEFAULT_LENS) said.push(["lens", view.lens]);
    for (const [name, value] of Object.entries(view.params))
      if (value !== start.params[name]) said.push([name, String(value)]);
    if (view.compare !== undefined) said.push(["compare", view.compare]);
    else if (view.beside !== undefined) said.push(["beside", view.beside]);
    if (view.expansions.length > 0) said.push(["expand", expansionsText(view.expansions)]);
    if (view.ways.length > 0) said.push(["path", waysText(view.ways)]);
  }
  if (view.select !== undefined) said.push(["select", [view.select, ...view.also].join(",")]);
  if (view.hiddenKinds.length > 0) said.push(["hide", kindsText(view.hiddenKinds)]);
  if (view.hiddenFlows.length > 0) said.push(["flows", shownFlows.join(",")]);
  if (view.hideHedged) said.push(["hedged", "0"]);
  if (view.hideDisputed) said.push(["disputed", "0"]);
  if (isStyled(view.style)) said.push(["style", styleText(view.style)]);
  if (view.filters.length > 0) said.push(["filter", filtersText(view.filters)]);
  if (view.dim) said.push(["dim", "1"]);
  if (view.day !== undefined) said.push(["day", view.day]);
  const layout = view.story ? "" : layoutText(view.layout);
  if (layout !== "") said.push(["layout", layout]);
  if (view.table) said.push(["table", "1"]);
  const arranged = formatArrangement(view);
  if (arranged.length > 0 || view.also.length > 0) said.unshift(["v", ADDRESS_VERSION]);
  said.push(...arranged);
  if (view.query) said.push(...queryKeys(view.query));
  return said.length === 0
    ? ""
    : `?${said.map(([key, value]) => `${key}=${key === "beside" ? nested(value) : readable(value)}`).join("&")}`;
}

function parseStory(said: URLSearchParams): ViewState["story"] {
  const [id, step] = [said.get("story"), said.get("step") ?? ""];
  return id !== null && STORY_NAME.test(id) ? { id, step: STEP.test(step) ? Number(step) : 1 } : undefined;
}

function parseParams(said: URLSearchParams, start: ViewState, lenses: LensTable): ViewState["params"] {
  const params: Record<string, string | number> = { ...start.params };
  for (const [name, param] of Object.entries(lenses.get(start.lens)?.params ?? {})) {
    const read = lensQuery({ [name]: param }).safeParse({ [name]: said.get(name) ?? undefined });
    const value: unknown = read.success ? read.data[name as keyof typeof read.data] : undefined;
    if (typeof value === "string" || typeof value === "number") params[name] = value;
  }
  return params;
}

function parseCompare(said: string | null, view: ViewState, lenses: LensTable): string | undefined {
  const subject = viewSubject(view, lenses);
  const id = entityId(said);
  return subject === undefined || id === subject ? undefined : id;
}

/** Always written in the same way; a step of a story cannot stand beside anything, and nothing stands beside what does. */
function parseBeside(said: string | null, lenses: LensTable): string | undefined {
  if (said === null || said.length > LONGEST_BESIDE) return undefined;
  const own = new URLSearchParams(said);
  own.delete("beside");
  const view = parseView(`?${own}`, lenses);
  return view.story ? undefined : formatView(bareView(view, lenses), lenses).slice(1);
}

/** The flows that are left out: the address names those that are shown. */
function parseFlows(said: string | null): readonly Flow[] {
  if (said === null) return [];
  const shown = words(said).map((word) => (word === PLAIN ? "none" : word));
  return FLOWS.filter((flow) => !shown.includes(flow));
}

/** A statement, and what was typed for its parameters as a JSON object of texts. */
function parseQuery(said: string | null, typed: string | null): WrittenQuery | undefined {
  if (said === null) return undefined;
  return { cypher: said.slice(0, LONGEST_QUERY), params: parseTyped(typed) };
}

function parseTyped(typed: string | null): WrittenQuery["params"] {
  try {
    const read: unknown = JSON.parse(typed ?? "{}");
    if (typeof read !== "object" || read === null || Array.isArray(read)) return {};
    return Object.fromEntries(
      Object.entries(read).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
    );
  } catch {
    return {};
  }
}

function queryKeys({ cypher, params }: WrittenQuery): [string, string][] {
  const typed: [string, string][] = Object.keys(params).length > 0 ? [["with", JSON.stringify(params)]] : [];
  // Half a character cannot be written into an address.
  return [["query", cypher.replaceAll(/\p{Surrogate}/gu, "\ufffd")], ...typed];
}

function entityId(said: string | null): string | undefined {
  return said !== null && ENTITY_ID.test(said) ? said : undefined;
}

function words(said: string | null): readonly string[] {
  return said === null ? [] : said.split(",");
}

/** An address within an address: encoded once more where it must be, so that it can still be read. */
function nested(value: string): string {
  return readable(value).replaceAll("%3D", "=").replaceAll("%7E", "~");
}

/** Encoded as an address needs it, but with the colons, slashes and commas of ids and lists left to be read. */
function readable(value: string): string {
  return encodeURIComponent(value).replaceAll("%3A", ":").replaceAll("%2F", "/").replaceAll("%2C", ",");
}
