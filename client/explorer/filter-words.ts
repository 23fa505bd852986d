import type { Subgraph } from "#contract/subgraph.ts";
import { dateWords } from "#view/date-words.ts";
import { isoDay } from "#view/day.ts";
import type { AnyRangeFacet, AnyTermFacet, Filter, RangeFacet, RangeFilter, TermFacet } from "#view/filter.ts";
import { isProperty } from "#view/property-index.ts";
import { propertyName, propertyValueWords } from "#view/property-words.ts";
import { sumWords } from "#view/sum-words.ts";
import { kindWord } from "./wording.ts";

const FACET_NAMES: Readonly<Record<TermFacet | RangeFacet, string>> = {
  kind: "Kind of entity",
  type: "Link type",
  confidence: "Confidence",
  said: "Kind of claim",
  source: "Source",
  date: "Date of claims",
  links: "Links of an entity",
  money: "Largest sum of money",
  claims: "Claims behind a link",
};

const SAID: Readonly<Record<string, string>> = {
  fact: "facts",
  causal: "causal claims",
  comparison: "comparisons",
  opinion: "opinions",
  question: "questions",
  assessment: "assessments",
};

/** What a facet is called in the panel. */
export function facetName(facet: AnyTermFacet | AnyRangeFacet): string {
  return isProperty(facet) ? capital(propertyName(facet)) : FACET_NAMES[facet];
}

/** A word of a facet as people say it; a link type as its links read. */
export function termWords(facet: AnyTermFacet, term: string, types: Subgraph["types"] = []): string {
  if (facet === "kind") return kindWord(term, 2);
  if (facet === "confidence") return `${term} confidence`;
  if (facet === "said") return SAID[term] ?? term;
  if (facet === "source" || isProperty(facet)) return term;
  return `“${types.find(({ type }) => type === term)?.label ?? term.toLowerCase().replaceAll("_", " ")}”`;
}

/**
 * An amount as people say it: "3 Sep 2025", "$2.5 bn", "12".
 *
 * @param dates whether a property's amounts are days
 */
export function amountWords(facet: AnyRangeFacet, amount: number, dates = false): string {
  if (isProperty(facet)) return propertyValueWords(dates ? "date" : "number", amount);
  if (facet === "date") return dateWords(isoDay(amount));
  return facet === "money" ? sumWords(amount) : amount.toLocaleString("en");
}

/** A range with its unit: "from 1 Jan 2025 to 3 Sep 2025", "at least 3 links". */
function rangeWords({ facet, from, to, dates }: RangeFilter): string {
  const unit = isProperty(facet) ? "" : UNITS[facet];
  const [first, last] = [from, to].map((end) => (end === undefined ? undefined : amountWords(facet, end, dates)));
  if (facet === "date" || dates) {
    const what = facet === "date" ? "claims " : "";
    if (first !== undefined && last !== undefined) return `${what}from ${first} to ${last}`;
    return first === undefined ? `${what}until ${last}` : `${what}from ${first} on`;
  }
  if (first !== undefined && last !== undefined)
    return first === last ? `${first}${unit}` : `${first} to ${last}${unit}`;
  return first === undefined ? `at most ${last}${unit}` : `at least ${first}${unit}`;
}

const UNITS: Readonly<Record<RangeFacet, string>> = { date: "", links: " links", money: "", claims: " claims a link" };

/** What the chips of a filter say: a chip for each word that is left out, one for all that is left. */
export function filterWords(
  filter: Filter,
  types?: Subgraph["types"],
): readonly { readonly words: string; readonly term?: string }[] {
  if (filter.facet === "linked") return [{ words: "what has no link left" }];
  const name = isProperty(filter.facet) ? `${propertyName(filter.facet)}: ` : "";
  if (!("terms" in filter)) return [{ words: `all but ${name}${rangeWords(filter)}` }];
  const words = filter.terms.map((term) => ({
    words: `${filter.mode === "not" ? name : ""}${termWords(filter.facet, term, types)}`,
    term,
  }));
  return filter.mode === "not" ? words : [{ words: `all but ${name}${words.map((one) => one.words).join(", ")}` }];
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
