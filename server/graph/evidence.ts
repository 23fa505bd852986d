import * as z from "zod";
import type { Evidence } from "#contract/evidence.ts";
import { CLAIM_KINDS, CONFIDENCES } from "#contract/kinds.ts";
import { type Lookups, statement } from "./lens-answer.ts";
import type { Reader } from "./read-rows.ts";

const ClaimRow = z.object({
  claim: z.object({
    id: z.string(),
    kind: z.enum(CLAIM_KINDS),
    confidence: z.enum(CONFIDENCES),
    date: z.string(),
    superseded: z.string().nullable(),
    publishers: z.array(z.string()),
    about: z.array(z.string()),
    usd: z.number().nullable(),
  }),
});
const LinkRow = z.object({ source: z.string(), type: z.string(), target: z.string(), claims: z.array(z.string()) });

/** As the formula's threshold has it; also the rate of cypher/lookups/expansion.cypher. */
const CNY_PER_USD = 7.2;

/** Every claim that stands and what rests on it, as columns. Empty columns before the first load. */
export async function readEvidence(reader: Reader, lookups: Lookups, dataset: string): Promise<Evidence> {
  const asked = { cnyPerUsd: CNY_PER_USD };
  const claims = (await reader.rows(statement(lookups, "all-claims"), asked, ClaimRow)).map(({ claim }) => claim);
  const links = await reader.rows(statement(lookups, "link-claims"), {}, LinkRow);
  const rowOf = new Map(claims.map(({ id }, row) => [id, row]));
  const entities = dictionary([
    ...claims.flatMap(({ about }) => about),
    ...links.flatMap((link) => [link.source, link.target]),
  ]);
  const types = dictionary(links.map(({ type }) => type));
  const publishers = dictionary(claims.flatMap((claim) => claim.publishers));
  const dates = dictionary(claims.flatMap(({ date, superseded }) => [date, superseded ?? date]));
  return {
    dataset,
    entities: entities.words,
    types: types.words,
    publishers: publishers.words,
    dates: dates.words,
    claims: {
      kind: claims.map(({ kind }) => CLAIM_KINDS.indexOf(kind)),
      confidence: claims.map(({ confidence }) => CONFIDENCES.indexOf(confidence)),
      date: claims.map(({ date }) => dates.indexOf(date)),
      superseded: claims.map(({ superseded }) => (superseded === null ? -1 : dates.indexOf(superseded))),
      publishers: claims.map((claim) => inOrder(claim.publishers.map(publishers.indexOf))),
      about: claims.map(({ about }) => inOrder(about.map(entities.indexOf))),
      usd: claims.map(({ usd }) => usd && Math.round(usd)),
    },
    links: {
      source: links.map(({ source }) => entities.indexOf(source)),
      target: links.map(({ target }) => entities.indexOf(target)),
      type: links.map(({ type }) => types.indexOf(type)),
      claims: links.map((link) => link.claims.flatMap((id) => rowOf.get(id) ?? [])),
    },
  };
}

function inOrder(places: readonly number[]): number[] {
  return places.toSorted((a, b) => a - b);
}

/** Distinct words in their order, and the place of each. */
function dictionary(words: readonly string[]): { words: string[]; indexOf: (word: string) => number } {
  const distinct = [...new Set(words)].sort();
  const places = new Map(distinct.map((word, place) => [word, place]));
  return { words: distinct, indexOf: (word) => places.get(word) ?? 0 };
}
