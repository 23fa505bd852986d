import type { Form } from "./kinds.ts";

/*
 * One stroked path a form, on a 24×24 grid around its middle (12, 12), drawn inside the shape.
 * Drawn for this project; kept to few strokes so that they read at 14 pixels.
 */
export const ICON_SIZE = 24;
/** Its line, on that grid. */
export const ICON_STROKE = 1.7;
export const ICONS: Readonly<Record<Form, string>> = {
  model:
    "M12 4v4M12 16v4M4 12h4M16 12h4M6.5 6.5l2.6 2.6M14.9 14.9l2.6 2.6M17.5 6.5l-2.6 2.6M9.1 14.9l-2.6 2.6M12 10.5a1.5 1.5 0 1 0 .01 0",
  cloud: "M7 18a4 4 0 0 1-.6-7.95A6 6 0 0 1 18 11.2A3.5 3.5 0 0 1 17.5 18z",
  chip: "M7.5 7.5h9v9h-9zM10 4v3.5M14 4v3.5M10 16.5V20M14 16.5V20M4 10h3.5M4 14h3.5M16.5 10H20M16.5 14H20",
  device:
    "M3.5 12.5a3.8 3.8 0 1 0 7.6 0a3.8 3.8 0 1 0-7.6 0M12.9 12.5a3.8 3.8 0 1 0 7.6 0a3.8 3.8 0 1 0-7.6 0M11 11.6q1-.9 2 0M4 10l1.5-3.5M20 10l-1.5-3.5",
  partnership: "M9.5 14.5l5-5M11 7l1.8-1.8a4 4 0 0 1 5.8 5.8L16.8 12.8M13 17l-1.8 1.8a4 4 0 0 1-5.8-5.8L7.2 11.2",
  capex: "M5 19h14M7 19v-5M12 19V9M17 19V5M5 9l4.5-4",
  stake: "M12 12V4a8 8 0 1 0 8 8zM15.5 8.5V3.6a8 8 0 0 1 4.9 4.9z",
  software: "M8.5 8L4.5 12l4 4M15.5 8l4 4l-4 4M13.4 6l-2.8 12",
  commerce: "M4 5h2.2l2 9.5h8.6L19 8H7M9.5 18.5h.01M16 18.5h.01",
  advertising: "M5 10v4h3l7 4V6l-7 4zM18 10a3 3 0 0 1 0 4",
  payment: "M4 7h16v10.5H4zM4 11h16M7 14.5h3",
  logistics: "M3.5 7h10v9h-10zM13.5 10h3.6l3.4 3v3h-7M7.5 18.5h.01M16.5 18.5h.01",
  share: "M4 17l5-5l3.5 3L20 7M15 7h5v5",
  index: "M5 19V5M5 19h14M8.5 15l3-4l2.5 2.5L19 8",
  venue: "M4 9.5L12 5l8 4.5zM6 10v7M10 10v7M14 10v7M18 10v7M4 19h16",
  publisher: "M6 4.5h12v15H6zM9 8.5h6M9 12h6M9 15.5h3.5",
};

/** What a chosen rule of style draws in a shape in place of its form: its kind, a verdict, or what else it goes by. */
const STYLE_ICONS = {
  "kind-thesis": "M17 6.5H7.5l5 5.5l-5 5.5H17",
  "kind-leg": "M6 5h12M6 19h12M9 5v14M15 5v14",
  "kind-company": "M5 19V8.5l6-3V19M11 10.5l7 2.5v6M3.5 19h17M8 11.5h.01M8 15h.01M14.5 16h.01",
  "kind-business": "M4.5 9h15v9.5h-15zM9 9V6h6v3M4.5 13.5h15",
  "kind-initiative": "M7 20V4.5h10.5l-2.5 4l2.5 4H7",
  "kind-product": "M12 4l7.5 4v8L12 20l-7.5-4V8zM4.5 8l7.5 4l7.5-4M12 12v8",
  "kind-market": "M5 19V12M10 19V8M15 19v-5M20 19V5",
  "kind-event": "M5 7h14v12H5zM5 11h14M9 4.5V8M15 4.5V8",
  "kind-concept": "M9.5 16.5a5.5 5.5 0 1 1 5 0V18h-5zM10.5 20.5h3",
  "kind-place": "M12 20s-6-5.5-6-10a6 6 0 0 1 12 0c0 4.5-6 10-6 10zM12 10.5h.01",
  "verdict-met": "M5.5 12.5l4.5 4.5L18.5 7.5",
  "verdict-partly": "M5.5 12h13",
  "verdict-open": "M8.5 9a3.5 3.5 0 1 1 3.5 3.8v1.7M12 18h.01",
  // Figures for words that a rule tells apart, and bars that count from one to five.
  "class-0": "M12 6a6 6 0 1 0 .01 0",
  "class-1": "M12 6l6.5 11.5h-13z",
  "class-2": "M6.5 6.5h11v11h-11z",
  "class-3": "M12 5.5v13M5.5 12h13",
  "class-4": "M12 5l7 7l-7 7l-7-7z",
  "class-5": "M7 7l10 10M17 7L7 17",
  "class-6": "M6 8h12M6 12h12M6 16h12",
  "class-7": "M4.5 12q3.75-8 7.5 0t7.5 0",
  "step-0": "M5 19v-3",
  "step-1": "M5 19v-3M8.5 19v-6",
  "step-2": "M5 19v-3M8.5 19v-6M12 19v-9",
  "step-3": "M5 19v-3M8.5 19v-6M12 19v-9M15.5 19v-12",
  "step-4": "M5 19v-3M8.5 19v-6M12 19v-9M15.5 19v-12M19 19v-15",
} as const;

interface Icon {
  readonly path: string;
  /** Pixels a unit of the grid. */
  readonly scale: number;
  /** On what it is drawn decides in which ink. */
  readonly ink: "ink" | "paper";
}

/** Below this radius an icon is a blot. */
const LEAST_RADIUS = 8;
const BARE: ReadonlySet<string> = new Set(["market", "place", "concept"]);
const HOLLOW: ReadonlySet<string> = new Set(["business", "event"]);

/** The icon within a shape of this radius in pixels; none where the form is unknown or there is no room. */
export function iconOf(kind: string, form: string, radius: number): Icon | undefined {
  const path = isForm(form) ? ICONS[form] : isStyleIcon(form) ? STYLE_ICONS[form] : undefined;
  if (path === undefined || radius < LEAST_RADIUS || BARE.has(kind)) return undefined;
  const share = kind === "initiative" ? 1.3 : kind === "product" ? 0.95 : 1.25;
  return { path, scale: (radius * share) / ICON_SIZE, ink: HOLLOW.has(kind) ? "ink" : "paper" };
}

/** The path of an icon that a rule of style draws; undefined of any other name. */
export function styleIconPath(name: string): string | undefined {
  return isStyleIcon(name) ? STYLE_ICONS[name] : undefined;
}

function isStyleIcon(form: string): form is keyof typeof STYLE_ICONS {
  return Object.hasOwn(STYLE_ICONS, form);
}

function isForm(form: string): form is Form {
  return Object.hasOwn(ICONS, form);
}
