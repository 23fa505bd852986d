import * as z from "zod/mini";

const share = z.number().check(z.gte(0), z.lte(1));
const count = z.int().check(z.gte(0));
const Mark = z.union([z.strictObject({ class: count }), z.strictObject({ step: count }), z.literal("other")]);

/** How a frozen drawing looks where rules of style say so, by its rows; where nothing is said, it looks as ever. */
export const SnapshotLooks = z.strictObject({
  /** What the rules say, in words such as "colour: community". */
  said: z.array(z.string()),
  /** Whether colour says what a rule has it say, and no longer what flows. */
  recoloured: z.boolean(),
  nodes: z.array(
    z.strictObject({
      mark: z.optional(Mark),
      size: z.optional(share),
      icon: z.optional(z.string()),
      caption: z.optional(z.string()),
      importance: z.optional(share),
    }),
  ),
  links: z.array(z.strictObject({ mark: z.optional(Mark), weight: z.optional(share) })),
  /** What each colour stands for, and of how many. */
  key: z.array(z.strictObject({ words: z.string(), mark: Mark, count })),
  /** What icons and widths stand for, where rules have them say something. */
  signs: z.optional(
    z.array(
      z.union([
        z.strictObject({ of: z.literal("icon"), icon: z.string(), words: z.string(), count }),
        z.strictObject({ of: z.literal("width"), weight: share, words: z.string() }),
      ]),
    ),
  ),
});
export type SnapshotLooks = z.infer<typeof SnapshotLooks>;
