import * as z from "zod/mini";
import { Claim, Source } from "./entity.ts";
import { Guide } from "./guide.ts";
import { SNAPSHOT_FORMAT } from "./snapshot-format.ts";
import { SnapshotLooks } from "./snapshot-looks.ts";
import { StoryHighlight } from "./story.ts";
import { Subgraph } from "./subgraph.ts";

/** Where one looks: the middle beside the place of an entity, in pixels of the drawing; y downwards. */
const Camera = z.strictObject({
  near: z.string(),
  x: z.number(),
  y: z.number(),
  /** Pixels of the drawing that one of the screen shows. */
  unitsPerPixel: z.number().check(z.positive()),
});

/** One drawing of a view: the only one, or one of the two of a comparison. */
const side = {
  /** What it is called beside the other; only in comparisons. */
  name: z.optional(z.string()),
  /** What is drawn and where, without what the view's filters leave out. */
  drawing: Subgraph,
  /** What the filters only dim: ids of entities, and links as `co:alibaba RUNS ini:alibaba/qwen`. */
  pale: z.optional(z.array(z.string())),
  /** What a layout says of its own order. */
  guides: z.optional(z.array(Guide)),
  /** How it looks by the view's rules of style. */
  looks: z.optional(SnapshotLooks),
  /** The whole drawing is fitted where it is not said. */
  camera: z.optional(Camera),
};

/** A view frozen with all that it shows and rests on, so that it can be looked at without the atlas, and for ever. */
export const Snapshot = z.strictObject({
  format: z.literal(SNAPSHOT_FORMAT),
  version: z.literal(1),
  /** The day on which it was frozen, ISO. */
  frozenOn: z.iso.date(),
  title: z.string(),
  /** Whom it is about, in all its names; empty where it is about nobody in particular. */
  subject: z.string(),
  /** The question that it answers. */
  about: z.string(),
  /** Where the view is live, such as https://atlas.example.org; empty where nobody said. */
  origin: z.string(),
  /** The query string of the view's address with its `?`, or nothing for the default view; it holds the styling, too. */
  view: z.string(),
  select: z.optional(z.string()),
  /** What is lit while the rest is dimmed. */
  highlight: z.optional(StoryHighlight),
  ...side,
  /** What is compared with it, and stands beside it. */
  second: z.optional(z.strictObject(side)),
  /** What bears a pin. */
  pinned: z.optional(z.array(z.string())),
  /** All claims about what is drawn, by id; none where they were not asked for. */
  claims: z.array(Claim),
  /** All that those claims name, the latest first. */
  sources: z.array(Source),
});
export type Snapshot = z.infer<typeof Snapshot>;
