import { LENS_PARAMETERS } from "./element-description.ts";
import type { ViewLike } from "./element-interface.ts";

const OWN = ["lens", "story", "step"] as const;
/** What an address may hold beside a view, and what is said by attributes. */
const NO_VIEW = ["theme", "width", "height", "frame", "words", "evidence", "token", "controls", "role", "locale"];

/* As the explorer has them; its own module would bring zod along, and a test compares the two. */
const NEIGHBOURS_STEP = 12;
const MOST_NEIGHBOURS = 100;
const MOST_EXPANSIONS = 20;

/** The query string of the view that attributes ask for; that of `view` where there is one. */
export function attributeView(attribute: (name: string) => string | null): string {
  const view = attribute("view");
  const parts = view === null ? namedParts(attribute) : partsOf(view);
  const selected = attribute("selected");
  if (selected !== null) parts.set("select", selected);
  return written(parts);
}

/** The query string of a view that is given as an address, as a query string or in parts. */
export function viewQuery(view: ViewLike): string {
  if (typeof view === "string") return written(partsOf(view));
  if (view instanceof URL) return written(partsOf(view.search || "?"));
  return written(new URLSearchParams(Object.entries(view).map(([name, value]) => [name, String(value)])));
}

/** A view with one part said anew, or not at all. */
export function viewWith(view: string, name: string, value: string | undefined): string {
  const parts = partsOf(view);
  if (value === undefined) parts.delete(name);
  else parts.set(name, value);
  return written(parts);
}

/** One part of a view. */
export function viewPart(view: string, name: string): string | undefined {
  return partsOf(view).get(name) ?? undefined;
}

/** The neighbours that a view draws as well, with a step more of one entity's: `co:alibaba~12,ini:alibaba/qwen~24~recency`. */
export function expandedWith(expand: string | undefined, id: string): string {
  const all = (expand ?? "").split(",").filter(Boolean);
  const [, before = "0", ...rest] = all.find((one) => one.startsWith(`${id}~`))?.split("~") ?? [];
  const grown = [id, Math.min(MOST_NEIGHBOURS, (Number(before) || 0) + NEIGHBOURS_STEP), ...rest].join("~");
  const isThere = all.some((one) => one.startsWith(`${id}~`));
  const next = isThere ? all.map((one) => (one.startsWith(`${id}~`) ? grown : one)) : [...all, grown];
  return next.slice(-MOST_EXPANSIONS).join(",");
}

function namedParts(attribute: (name: string) => string | null): URLSearchParams {
  const said = [...OWN, ...LENS_PARAMETERS].flatMap((name): [string, string][] => {
    const value = attribute(name);
    return value === null ? [] : [[name, value]];
  });
  return new URLSearchParams(said);
}

/** `?lens=chips`, `lens=chips`, `https://atlas.example/embed?lens=chips#top` and `/` are all understood. */
function partsOf(view: string): URLSearchParams {
  const [address = ""] = view.split("#");
  const at = address.indexOf("?");
  const isQuery = at >= 0 || /^[\w-]+=/.test(address);
  const parts = new URLSearchParams(isQuery ? address.slice(at + 1) : "");
  for (const name of NO_VIEW) parts.delete(name);
  return parts;
}

/** Encoded as an address needs it, with the colons, slashes and commas of ids left to be read. */
function written(parts: URLSearchParams): string {
  const text = [...parts].map(
    ([name, value]) =>
      `${encodeURIComponent(name)}=${encodeURIComponent(value).replaceAll("%3A", ":").replaceAll("%2F", "/").replaceAll("%2C", ",")}`,
  );
  return text.length === 0 ? "" : `?${text.join("&")}`;
}
