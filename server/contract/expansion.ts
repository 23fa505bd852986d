import * as z from "zod/mini";
import { EntityRef } from "./entity.ts";
import { FLOWS } from "./kinds.ts";

/** By what the neighbours of an entity are put in order, the first of them drawn. */
export const EXPANSION_RANKS = ["degree", "amount", "recency"] as const;
export type ExpansionRank = (typeof EXPANSION_RANKS)[number];

/** Of one entity the first so many neighbours, drawn beside what a lens draws. */
export interface Expansion {
  readonly id: string;
  readonly limit: number;
  readonly rank: ExpansionRank;
  /** Which links are followed, as `RUNS.out` or `FUNDS.in`, in alphabetical order; all where none is named. */
  readonly links: readonly string[];
}

export const MOST_NEIGHBOURS = 100;
export const MOST_EXPANSIONS = 20;

const LINK = "[A-Z][A-Z0-9_]{0,60}\\.(?:out|in)";
const ONE = `[a-z]+:[a-z0-9][a-z0-9/.-]{0,200}~[1-9][0-9]{0,2}(?:~(?:amount|recency))?(?:~${LINK})*`;
const EXPANSION = new RegExp(`^${ONE}$`);

/** `co:alibaba~12,ini:alibaba/qwen~24~recency~FUNDS.in~RUNS.out`, as the address and the interface take it. */
export const expansionsQuery = z.optional(
  z
    .string()
    .check(
      z.maxLength(4000),
      z.regex(new RegExp(`^${ONE}(?:,${ONE})*$`), "Not expansions such as co:alibaba~12~recency~RUNS.out."),
    ),
);

/**
 * Reads expansions; what is not one is left out, a second of the same entity too, and so are those beyond the largest
 * number. More neighbours than are drawn at once are as many as are.
 */
export function readExpansions(text: string | undefined): readonly Expansion[] {
  const read = (text ?? "").split(",").flatMap((one) => readOne(one) ?? []);
  const first = read.filter(({ id }, at) => read.findIndex((other) => other.id === id) === at);
  return first.slice(0, MOST_EXPANSIONS);
}

/** Writes expansions so that `readExpansions` reads them back; empty where there are none. */
export function expansionsText(expansions: readonly Expansion[]): string {
  return expansions
    .map(({ id, limit, rank, links }) =>
      [id, limit, ...(rank === "degree" ? [] : [rank]), ...[...new Set(links)].sort()].join("~"),
    )
    .join(",");
}

function readOne(text: string): Expansion | undefined {
  if (!EXPANSION.test(text)) return undefined;
  const [id = "", limit = "", ...rest] = text.split("~");
  const rank = EXPANSION_RANKS.find((known) => known === rest[0]) ?? "degree";
  const links = rest.filter((word) => word.includes("."));
  return { id, limit: Math.min(MOST_NEIGHBOURS, Number(limit)), rank, links: [...new Set(links)].sort() };
}

const count = z.int().check(z.nonnegative());

/** How many links an entity has, by type and direction: counted before any of them is fetched. */
export const NeighbourCounts = z.strictObject({
  dataset: z.string(),
  entity: EntityRef,
  /** Of every type and direction; the most first, then by type. */
  groups: z.array(
    z.strictObject({
      type: z.string(),
      direction: z.enum(["out", "in"]),
      /** How the links read from this entity: "funds", or "is funded by". */
      label: z.string(),
      /** What flows through them; "none" where it is not the same in all. */
      flow: z.enum(FLOWS),
      links: count,
      /** At the other ends. */
      entities: count,
    }),
  ),
  links: count,
  /** Whether there are more links than were counted, which no one waits for. */
  more: z.boolean(),
});
export type NeighbourCounts = z.infer<typeof NeighbourCounts>;
