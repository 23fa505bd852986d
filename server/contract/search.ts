import * as z from "zod/mini";
import { EntityRef } from "./entity.ts";

/** Entities that answer to some words, best first. */
export const SearchAnswer = z.strictObject({
  query: z.string(),
  hits: z.array(
    z.strictObject({
      entity: EntityRef,
      description: z.string(),
      /** Which of name, Chinese name, alias, ticker or description matched, and with what text. */
      matched: z.strictObject({
        field: z.enum(["name", "nameZh", "alias", "ticker", "description"]),
        text: z.string(),
      }),
      score: z.number(),
    }),
  ),
});
export type SearchAnswer = z.infer<typeof SearchAnswer>;

export const searchQuery = z.strictObject({
  q: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
  limit: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(50)), 12),
});
