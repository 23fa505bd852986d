import * as z from "zod";
import type { SearchAnswer } from "#contract/search.ts";
import { dropNulls } from "./claim-row.ts";
import { type Lookups, statement } from "./lens-answer.ts";
import type { Reader } from "./read-rows.ts";

const HitRow = z.object({
  score: z.number(),
  entity: z.preprocess(
    dropNulls,
    z.object({
      id: z.string(),
      kind: z.string(),
      name: z.string(),
      nameZh: z.string().optional(),
      aliases: z.array(z.string()).default([]),
      tickers: z.array(z.string()).default([]),
      description: z.string().default(""),
      tier: z.int().default(4),
      degree: z.int().default(0),
    }),
  ),
});
type Hit = z.output<typeof HitRow>;
type Match = SearchAnswer["hits"][number]["matched"];

/** Entities that answer to `q`, exact names first, then by the index's score; ties by tier and id. */
export async function search(reader: Reader, lookups: Lookups, q: string, limit: number): Promise<SearchAnswer> {
  const words = q.trim().split(/\s+/u).filter(Boolean);
  const exact = words.map(escapeLucene).join(" AND ");
  const fuzzy = words
    .map((word) => `(${escapeLucene(word)}^3 OR ${escapeLucene(word)}*^2 OR ${escapeLucene(word)}~)`)
    .join(" AND ");
  const rows = await reader.rows(statement(lookups, "search"), { exact, fuzzy }, HitRow);
  const hits = rows
    .map((hit) => ({ hit, matched: whyMatched(hit.entity, q) }))
    .sort(
      (a, b) =>
        rank(b, q) - rank(a, q) ||
        a.hit.entity.tier - b.hit.entity.tier ||
        (a.hit.entity.id < b.hit.entity.id ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ hit: { entity, score }, matched }) => {
      const { id, kind, name, nameZh, description } = entity;
      return { entity: { id, kind, name, ...(nameZh ? { nameZh } : {}) }, description, matched, score };
    });
  return { query: q, hits };
}

/** Takes the meaning from every character that Lucene's query language gives one, and lower-cases AND, OR and NOT. */
export function escapeLucene(word: string): string {
  const plain = /^(AND|OR|NOT|TO)$/.test(word) ? word.toLowerCase() : word;
  return plain.replaceAll(/[+\-&|!(){}[\]^"~*?:\\/<>=]/g, String.raw`\$&`);
}

/** A name that is or begins with the words beats any score; among near spellings the more important thing comes first. */
function rank({ hit, matched }: { hit: Hit; matched: Match }, q: string): number {
  const found = matched.text.toLowerCase();
  const asked = q.trim().toLowerCase();
  const { tier, degree } = hit.entity;
  const score = hit.score + (4 - tier) + Math.log1p(degree) / 2;
  if (matched.field === "description" || !found.includes(asked)) return score;
  return (found === asked ? 1000 : found.startsWith(asked) ? 500 : 100) + score;
}

/** The field that best explains the hit: the first that holds the words, else the name, which is near in spelling. */
function whyMatched(entity: Hit["entity"], q: string): Match {
  const asked = q.trim().toLowerCase();
  const fields: Match[] = [
    { field: "name", text: entity.name },
    ...(entity.nameZh ? [{ field: "nameZh" as const, text: entity.nameZh }] : []),
    ...entity.tickers.map((text) => ({ field: "ticker" as const, text })),
    ...entity.aliases.map((text) => ({ field: "alias" as const, text })),
  ];
  const holds = (test: (text: string) => boolean) => fields.find(({ text }) => test(text.toLowerCase()));
  const described = entity.description.toLowerCase().includes(asked);
  return (
    holds((text) => text === asked) ??
    holds((text) => text.startsWith(asked)) ??
    holds((text) => text.includes(asked)) ??
    (described ? { field: "description", text: entity.description } : { field: "name", text: entity.name })
  );
}
