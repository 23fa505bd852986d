import { ENTITY_KINDS, type Flow } from "#contract/kinds.ts";
import { dateWords } from "#view/date-words.ts";
import type { Locale, ViewWords } from "#view/localised.ts";

/** All that a frame says in its own words. */
export interface FrameWords {
  readonly locale: Locale;
  readonly drawing: string;
  readonly unavailable: string;
  readonly again: string;
  readonly stale: string;
  readonly wheel: string;
  readonly data: string;
  readonly sources: string;
  readonly legend: string;
  readonly fullscreen: string;
  readonly open: string;
  readonly close: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly picture: string;
  readonly entities: string;
  readonly links: string;
  readonly entityColumns: readonly [name: string, kind: string, figure: string, links: string];
  readonly linkColumns: readonly [from: string, link: string, to: string, hedge: string, claims: string];
  readonly hedged: string;
  readonly disputed: string;
  readonly leaveOut: string;
  readonly query: string;
  readonly runQuery: string;
  readonly running: string;
  readonly nothingDrawn: string;
  /** On paper, where a frame shows one step. */
  readonly wholeStory: (address: string) => string;
  readonly noSources: (why: string) => string;
  readonly counts: (shown: number, total: number, claims: number, sources: number, disputes: number) => string[];
  readonly asOf: (date: string) => string;
  readonly kind: (kind: string, count: number) => string;
  readonly flow: (flow: Flow) => string;
  /** Of views, where they are not English. */
  readonly views: ViewWords | undefined;
}

const FLOW_WORDS: Readonly<Record<Flow, string>> = {
  money: "money",
  data: "data",
  computing: "computing",
  none: "other",
};

/** What a frame says in English. */
export const FRAME_WORDS: FrameWords = {
  locale: "en",
  drawing: "Drawing the picture …",
  unavailable: "This browser cannot draw the picture; this is what it says:",
  again: "Try again",
  stale: "Neo4j does not answer: this picture was kept from before.",
  wheel: "Hold Ctrl and scroll to zoom",
  data: "Data",
  sources: "Sources",
  legend: "Legend",
  fullscreen: "Full screen",
  open: "Open in explorer",
  close: "Close",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  fit: "Fit the picture",
  picture: "Picture of the graph",
  entities: "Entities",
  links: "Links",
  entityColumns: ["Name", "Kind", "Figure", "Links"],
  linkColumns: ["From", "Link", "To", "Hedge", "Claims"],
  hedged: "hedged",
  disputed: "disputed",
  leaveOut: "Choose what to leave out of the picture.",
  query: "This frame shows the answer to a query. It runs when you say so, and it only reads.",
  runQuery: "Run the query",
  running: "Asking the graph …",
  nothingDrawn: "The answer holds nothing that can be drawn. The explorer shows it as a table.",
  wholeStory: (address) => `The whole story, with all its steps, is printed from ${address}`,
  noSources: (why) => `The sources cannot be listed now: ${why}`,
  counts: (shown, total, claims, sources, disputes) => [
    shown < total ? `${shown} of ${total} entities` : `${shown} entities`,
    `${claims} claims`,
    `${sources} sources`,
    `${disputes} disputes`,
  ],
  asOf: (date) => `as of ${dateWords(date)}`,
  kind: (kind, count) => (isKind(kind) ? ENTITY_KINDS[kind][count === 1 ? "one" : "many"] : kind),
  flow: (flow) => FLOW_WORDS[flow],
  views: undefined,
};

function isKind(kind: string): kind is keyof typeof ENTITY_KINDS {
  return Object.hasOwn(ENTITY_KINDS, kind);
}
