import * as z from "zod/mini";
import { type Endpoint, type LensId, lensIds } from "./endpoints.ts";
import { lensQuery } from "./lens.ts";
import { lenses } from "./lenses.gen.ts";

/** In what a view is drawn without a browser, with its media type. */
export const PICTURE_FORMATS = { svg: "image/svg+xml", png: "image/png" } as const;
export type PictureFormat = keyof typeof PICTURE_FORMATS;

/** Pixels; the default is what link previews expect. */
export const PICTURE_SIZE = { least: 200, most: 2000, width: 1200, height: 630 } as const;

const word = z.optional(z.string().check(z.maxLength(20_000)));
const pixels = (usual: number) =>
  z._default(z.coerce.number().check(z.int(), z.gte(PICTURE_SIZE.least), z.lte(PICTURE_SIZE.most)), usual);

/** The keys of a view's address, as the explorer writes them. */
const VIEW = {
  lens: z._default(z.enum(lensIds), "formula"),
  story: word,
  step: word,
  expand: word,
  path: word,
  select: word,
  hide: word,
  flows: word,
  hedged: word,
  disputed: word,
  style: word,
  filter: word,
  dim: word,
  day: word,
  layout: word,
  compare: word,
  beside: word,
  table: word,
  query: word,
  with: word,
  v: word,
  packed: word,
  out: word,
  only: word,
  moved: word,
  held: word,
  group: word,
  frame: word,
  pinned: word,
  camera: word,
};
const FORM = {
  theme: z._default(z.enum(["light", "dark"]), "light"),
  width: pixels(PICTURE_SIZE.width),
  height: pixels(PICTURE_SIZE.height),
  words: z._default(z.enum(["all", "none"]), "all"),
  locale: z._default(z.enum(["en", "zh"]), "en"),
};
const NOT_DRAWN = "Taken so that any view's address will do; a picture does not show it.";
const ABOUT = {
  lens: "What is looked through; its own parameters are taken beside it.",
  story: "The story whose step is drawn, in place of a lens.",
  step: "Which step, from 1.",
  expand: "Entities whose neighbours are drawn as well, with commas between them, as the lenses take them.",
  path: "A way between two entities that is drawn as well, as the lenses take it.",
  select: "The entity that is lit, or several with commas between them.",
  hide: "Kinds of entities that are left out, with commas between them.",
  flows: "What may flow through the links that are drawn, with commas between them.",
  hedged: "0 leaves out hedged links.",
  disputed: "0 leaves out disputed links.",
  style: "Rules of colour, size, icon, label, names and width, such as colour:community,size:degree.",
  filter: "What is left out by its properties, as the explorer writes it.",
  dim: "1 draws pale what is left out.",
  day: "What had been claimed by this day.",
  layout: "How it is laid out, such as organic~2 or radial~co:alibaba; in stored places without it.",
  compare: "Whose picture, through the same lens, stands beside it.",
  beside: "Another view whose picture stands beside it, as the query string of its address.",
  table: NOT_DRAWN,
  query: NOT_DRAWN,
  with: NOT_DRAWN,
  v: "The version in which the address is written; without it, the first.",
  packed: "A long view in one key, as the explorer writes it: compressed, in base64url.",
  out: "Entities that are left out, with commas between them.",
  only: "The only entities that are not left out.",
  moved: "Entities that were moved, each as id~x~y in pixels of the drawing.",
  held: "Where pinned entities stay in a layout, each as id~x~y in pixels of the drawing.",
  group: "Entities that are drawn as one, as number~name~id~id, with semicolons between the groups.",
  frame: "In which stored drawing they were moved: tall or wide.",
  pinned: "Entities that bear a pin, with commas between them.",
  camera: "Where one looks, as id~x~y~pixels: the middle beside an entity, and how much a pixel shows.",
  theme: "The colours.",
  width: "Pixels across.",
  height: "Pixels down.",
  words: "none for the drawing alone, as it stands in an embed, without title, legend and counts.",
  locale: "The language of names and verbs: en, or zh where there are Chinese ones.",
} as const;

/** The address of pictures; with a lens, its query takes that lens's parameters too. */
export function pictureEndpoint(format: PictureFormat, lens?: LensId) {
  const { frame: _chosenByShape, ...params } = lens ? lensQuery(lenses[lens].params).shape : { frame: undefined };
  return {
    path: `/picture.${format}`,
    summary: `A view drawn without a browser, as ${format.toUpperCase()}: for link previews, thumbnails and pages without scripts.`,
    pathParams: z.strictObject({}),
    query: z.strictObject({ ...params, ...VIEW, ...FORM }),
    about: ABOUT,
    answer: z.string(),
    problems: [
      "invalid-request",
      "unknown-story",
      "picture-busy",
      "starting",
      "graph-unavailable",
      "graph-timeout",
      "internal",
    ],
    example: `/picture.${format}?lens=formula&company=co:alibaba`,
  } as const satisfies Endpoint;
}
