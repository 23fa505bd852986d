import * as z from "zod/mini";

const pixels = z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(10_000)));

/** What a consumer asks by oEmbed. Source: oembed.com, section 2.2. */
export const oembedQuery = z.strictObject({
  url: z.string().check(z.minLength(1), z.maxLength(30_000)),
  maxwidth: pixels,
  maxheight: pixels,
  format: z._default(z.enum(["json", "xml"]), "json"),
  dnt: z.optional(z.string().check(z.maxLength(10))),
});

export const aboutOembed = {
  url: "The address of a view or of a story's step, as the explorer shows it or as /embed takes it.",
  maxwidth: "The frame and the thumbnail are no wider.",
  maxheight: "The frame and the thumbnail are no higher.",
  format: "json; xml is not written.",
  dnt: "Taken since consumers send it; nobody is tracked anyway.",
} as const;

/** A view as a frame for other people's pages. Source: oembed.com, section 2.3. */
export const Oembed = z.strictObject({
  version: z.literal("1.0"),
  type: z.literal("rich"),
  title: z.string(),
  provider_name: z.string(),
  provider_url: z.string(),
  /** One iframe, of nothing but our own address and words. */
  html: z.string(),
  width: z.int(),
  height: z.int(),
  /** Seconds. */
  cache_age: z.int(),
  thumbnail_url: z.optional(z.string()),
  thumbnail_width: z.optional(z.int()),
  thumbnail_height: z.optional(z.int()),
});
export type Oembed = z.infer<typeof Oembed>;
