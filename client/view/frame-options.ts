import type { Theme } from "#contract/palette.ts";
import { LOCALES, type Locale } from "./localised.ts";

/** What may stand around the picture of a frame, in the order in which it stands there. */
export const FRAME_CONTROLS = ["title", "zoom", "data", "sources", "legend", "fullscreen", "open"] as const;
export type FrameControl = (typeof FRAME_CONTROLS)[number];

/** Whether a reader only looks, or also draws more and leaves out. */
export const FRAME_ROLES = ["view", "explore"] as const;
export type FrameRole = (typeof FRAME_ROLES)[number];

/** How a frame shows its view; beside the view in its address. */
export interface FrameOptions {
  /** Undefined follows the reader's system. */
  readonly theme: Theme | undefined;
  readonly role: FrameRole;
  readonly controls: readonly FrameControl[];
  readonly locale: Locale;
  /** Whether it says whose it is. */
  readonly attribution: boolean;
  /** The origin of the page around, where that may give orders and is told what happens; no page where undefined. */
  readonly host: string | undefined;
}

/** Keys of an address that belong to the frame and not to its view. */
export const FRAME_KEYS = ["theme", "role", "controls", "locale", "attribution", "host", "token"] as const;

export const FRAME_DEFAULTS: FrameOptions = {
  theme: undefined,
  role: "view",
  controls: FRAME_CONTROLS,
  locale: "en",
  attribution: true,
  host: undefined,
};

const THEMES: readonly Theme[] = ["light", "dark"];

/** Reads the options from the query string of a frame's address. Never fails: what cannot be meant is left at its default. */
export function parseFrame(search: string): FrameOptions {
  const said = new URLSearchParams(search);
  const one = <Value extends string>(key: string, values: readonly Value[]) =>
    values.find((value) => value === said.get(key));
  return {
    theme: one("theme", THEMES),
    role: one("role", FRAME_ROLES) ?? FRAME_DEFAULTS.role,
    controls: controlsIn(said.get("controls")),
    locale: one("locale", LOCALES) ?? FRAME_DEFAULTS.locale,
    attribution: said.get("attribution") !== "0",
    host: originIn(said.get("host")),
  };
}

/** The options as keys and values for an address; defaults are left out, and `parseFrame` reads the same back. */
function frameKeys(options: FrameOptions): readonly (readonly [key: string, value: string])[] {
  const { theme, role, controls, locale, attribution, host } = options;
  const isWhole = FRAME_CONTROLS.every((control) => controls.includes(control));
  const keys: [string, string | undefined][] = [
    ["theme", theme],
    ["role", role === FRAME_DEFAULTS.role ? undefined : role],
    ["controls", isWhole ? undefined : controls.join(",") || "none"],
    ["locale", locale === FRAME_DEFAULTS.locale ? undefined : locale],
    ["attribution", attribution ? undefined : "0"],
    ["host", host],
  ];
  return keys.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));
}

/** The path of a frame that shows a view. @param place the view as `formatView` writes it */
export function framePath(place: string, options: FrameOptions): string {
  const said = frameKeys(options).map(([key, value]) => `${key}=${encodeURIComponent(value).replaceAll("%2C", ",")}`);
  return `/embed${place}${said.length === 0 ? "" : `${place === "" ? "?" : "&"}${said.join("&")}`}`;
}

function controlsIn(said: string | null): readonly FrameControl[] {
  if (said === null) return FRAME_CONTROLS;
  const named = said.split(",");
  return FRAME_CONTROLS.filter((control) => named.includes(control));
}

/** Only an origin as browsers write it: with a path, or as *, it would be nobody's. */
function originIn(said: string | null): string | undefined {
  if (said === null || !URL.canParse(said)) return undefined;
  const { origin, protocol } = new URL(said);
  return /^https?:$/.test(protocol) && origin === said ? origin : undefined;
}
