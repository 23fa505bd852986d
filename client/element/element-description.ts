/* What pages may set, hear and style, once: the element reads the names, the package's manifest and README tell of them. */

/** A name with what it is about. */
type Told = Readonly<Record<string, string>>;

/** Attributes of the element's own. Attributes with the name of a lens's parameter are given to the lens. */
export const ATTRIBUTE_NAMES = [
  "lens",
  "story",
  "step",
  "view",
  "selected",
  "server",
  "src",
  "live",
  "theme",
  "loading",
] as const;

export const ATTRIBUTES: Readonly<Record<(typeof ATTRIBUTE_NAMES)[number], string>> = {
  lens: "Through which lens to look, such as formula or chips; formula if not given.",
  story: "A story in place of a lens, such as the-argument.",
  step: "Which step of the story, from 1.",
  view: "Any view of the atlas, as its address or the query string of it: with its layout, style, filters, day, pins and groups. Lens, story and parameters are then not read.",
  selected: "The entity that is selected, such as ini:alibaba/qwen.",
  server: "Where the atlas is, such as https://atlas.example.org; where the script came from if not given.",
  src: "A snapshot to show in place of the live view: its address, or # and the id of a script of type application/json in the page.",
  live: "Ask the atlas first, and show the snapshot of src only where it cannot be reached.",
  theme: "light, dark, or auto for the colours of the reader's system; auto if not given.",
  loading: "seen to become live when it is on the screen, click to wait for a click; seen if not given.",
};

/** The parameters of all lenses; a test compares them with the lenses. */
export const LENS_PARAMETERS = [
  "by",
  "company",
  "flow",
  "kind",
  "least",
  "leg",
  "legs",
  "limit",
  "months",
  "of",
  "on",
  "said",
  "until",
  "year",
] as const;

export const METHODS = {
  select: "Selects an entity of the picture by its id, or nothing.",
  setView: "Shows another view: an address, a query string, or parts by name. Resolves when it is drawn.",
  exportImage: "The picture as a PNG or SVG file, with title, legend, date and counts around it.",
} as const satisfies Told;

export const EVENTS = {
  ready: "The picture is drawn: from where, of which view, as of when.",
  select: "Another entity is selected, or none.",
  expand: "An entity was clicked twice. Unless that is prevented, a live picture adds its neighbours.",
  viewchange: "The reader, or setView, changed what is shown.",
  error: "It cannot be shown: a message in words, and the reason.",
} as const satisfies Told;

export const CSS_PROPERTIES = {
  "--initiative-graph-height": "How high the element is; 560px.",
  "--initiative-graph-font": "Of all words around the picture; the system's sans serif.",
  "--initiative-graph-title-font": "Of the title; a serif.",
  "--initiative-graph-border": "Around the element; one hairline.",
  "--initiative-graph-radius": "Of its corners; 0.",
  "--initiative-graph-padding": "Of header and footer, at the sides; 14px.",
} as const satisfies Told;

export const PARTS = {
  frame: "All of it.",
  header: "Title and question.",
  title: "The title, where the page gives none.",
  question: "What the picture answers.",
  picture: "The picture with all that stands over it.",
  name: "What each of two pictures is called that stand side by side.",
  poster: "The still picture that is shown before and after the live one.",
  controls: "The buttons that zoom and fit.",
  details: "What is said about the selected entity.",
  footer: "Banner, figures, sources and the way to the atlas.",
  banner: "Says whether the picture is live or a snapshot, and of which day.",
  key: "What colours, sizes and widths stand for, where rules of style say so.",
  figures: "How much is drawn, from how many claims and sources.",
  sources: "The list of sources and the button that opens it.",
  open: "The link to the view in the atlas.",
  message: "Why there is no picture.",
} as const satisfies Told;

export const SLOTS = {
  title: "In place of the title.",
  fallback: "Shown where the picture cannot be: before the script is there, and after a failure.",
} as const satisfies Told;
