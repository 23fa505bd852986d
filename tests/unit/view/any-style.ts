import fc from "fast-check";
import { readStyle, STYLE_CHOICES } from "#view/style-rules.ts";

/** Any rules of style that an address can hold. */
export const anyStyle = fc
  .tuple(
    fc.array(
      fc.constantFrom(
        ...Object.entries(STYLE_CHOICES).flatMap(([channel, sources]) =>
          sources.map((source) => `${channel}:${source}`),
        ),
      ),
      { maxLength: 6 },
    ),
    fc.array(fc.tuple(fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 8 })), {
      maxLength: 5,
    }),
  )
  .map(([rules, picks]) =>
    readStyle(
      [
        ...rules,
        ...picks.map(([value, colour]) => `${encodeURIComponent(value.replaceAll(/\p{Surrogate}/gu, ""))}~${colour}`),
      ].join(","),
    ),
  );
