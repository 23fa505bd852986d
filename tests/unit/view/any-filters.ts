import fc from "fast-check";
import { type Filter, RANGE_FACETS, TERM_FACETS, withFilter } from "#view/filter.ts";

const term = fc.oneof(
  fc.constantFrom("RUNS", "FUNDS", "high", "fact", "Alibaba, Inc. ~ 50%", "company"),
  fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => !/\p{Surrogate}/u.test(text)),
);
const end = fc.option(fc.integer({ min: -20_000, max: 60_000 }), { nil: undefined });

/** One filter as somebody may ask for it, of any facet. */
export const anyFilter: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({
    facet: fc.constantFrom(...TERM_FACETS),
    mode: fc.constantFrom("not" as const, "only" as const),
    terms: fc.array(term, { maxLength: 4 }),
  }),
  fc.record({ facet: fc.constantFrom(...RANGE_FACETS), from: end, to: end }),
  fc.constant({ facet: "linked" as const }),
);

/** The filters of a view, as they come to stand there one after the other. */
export const anyFilters: fc.Arbitrary<readonly Filter[]> = fc
  .array(anyFilter, { maxLength: 5 })
  .map((asked) => asked.reduce<readonly Filter[]>(withFilter, []));
