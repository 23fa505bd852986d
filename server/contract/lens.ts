import * as z from "zod/mini";
import { expansionsQuery } from "./expansion.ts";
import { FRAMES, LENS_GROUPS } from "./kinds.ts";
import { waysQuery } from "./path.ts";

/** How a lens is laid out; the layouts are computed when the facts are loaded. */
export const ARRANGEMENTS = ["formula", "layered", "organic"] as const;
export type Arrangement = (typeof ARRANGEMENTS)[number];

const about = z.string();
const day = z.iso.date();
/** One declared parameter of a lens, as its front matter writes it. */
export const LensParam = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("entity"),
    kind: z.string(),
    /** Whether the word "all" stands for every entity of the kind. */
    all: z.optional(z.boolean()),
    default: z.string(),
    about,
  }),
  z.strictObject({
    type: z.literal("int"),
    min: z.int(),
    max: z.int(),
    default: z.int(),
    /** With which value most is found, where it is not the largest: places are computed for all that can be found. */
    widest: z.optional(z.int()),
    about,
  }),
  z.strictObject({
    type: z.literal("enum"),
    values: z.array(z.string()).check(z.minLength(1)),
    default: z.string(),
    /** With which value most is found, where it is not the default. */
    widest: z.optional(z.string()),
    about,
  }),
  /** An ISO day; the latest finds most. */
  z.strictObject({ type: z.literal("date"), min: day, max: day, default: day, about }),
]);
export type LensParam = z.infer<typeof LensParam>;

/** What a lens says of itself: the front matter of `cypher/lenses/<id>.cypher`. */
export const LensDescription = z.strictObject({
  id: z.string(),
  title: z.string(),
  answers: z.string(),
  group: z.enum(LENS_GROUPS),
  params: z.record(z.string(), LensParam),
  arrangement: z.enum(ARRANGEMENTS),
  /** "once" where every choice shows a part of what the defaults show, so that one drawing serves them all. */
  drawn: z.optional(z.enum(["each", "once"])),
  /** Names of the indexes or constraints the plan must start from. */
  uses: z.array(z.string()),
});
export type LensDescription = z.infer<typeof LensDescription>;

/** Parameters that every lens takes beside its own. */
export const commonLensParams = { frame: z._default(z.enum(FRAMES), "wide"), expand: expansionsQuery, path: waysQuery };

/**
 * The parser of a lens's query string: strings are turned into what is declared, defaults are filled in,
 * unknown names are refused.
 */
export function lensQuery(params: Readonly<Record<string, LensParam>>) {
  const shape: Record<string, z.ZodMiniType<string | number>> = {};
  for (const [name, param] of Object.entries(params)) shape[name] = paramSchema(param);
  return z.strictObject({ ...shape, ...commonLensParams });
}

function paramSchema(param: LensParam): z.ZodMiniType<string | number> {
  switch (param.type) {
    case "entity":
      return z._default(
        z.string().check(z.regex(/^(all|[a-z]+:[a-z0-9/.-]+)$/, "Not an entity id such as co:alibaba.")),
        param.default,
      );
    case "int":
      return z._default(z.coerce.number().check(z.int(), z.gte(param.min), z.lte(param.max)), param.default);
    case "enum":
      return z._default(z.enum(param.values), param.default);
    case "date":
      return z._default(
        z.string().check(
          z.iso.date({ abort: true }),
          z.refine((given) => given >= param.min && given <= param.max, `Not from ${param.min} to ${param.max}.`),
        ),
        param.default,
      );
  }
}

/** What a lens asks: sent to /api/query in the format graph, it answers what the lens draws. */
export const LensCypher = z.strictObject({ cypher: z.string(), params: z.record(z.string(), z.unknown()) });
export type LensCypher = z.infer<typeof LensCypher>;

/** A lens as its file holds it: the description and the Cypher that follows it. */
export interface LensFile {
  readonly description: LensDescription;
  readonly cypher: string;
}
