import * as z from "zod/mini";
import type { Frame } from "./kinds.ts";

const count = z.int().check(z.nonnegative());
const shown = z.strictObject({ shown: count, total: count });

/** One column an attribute, one row an entity; every column is equally long. */
const NodeColumns = z.strictObject({
  id: z.array(z.string()),
  name: z.array(z.string()),
  /** Empty where there is no Chinese name. */
  nameZh: z.array(z.string()),
  /** Index into `kinds`. */
  kind: z.array(count),
  /** Index into `forms`, or -1. */
  form: z.array(z.int()),
  /** Index into FLOWS: the colour of a leg, 0 for all else. */
  flow: z.array(count),
  /** A short figure to stand under the name, or empty. */
  figure: z.array(z.string()),
  /** 1 is drawn largest and labelled first, 4 smallest and last. */
  tier: z.array(count),
  /** Links in the whole graph, so that "+n more" can be said. */
  degree: z.array(count),
  /** Disputes among the claims about it. */
  disputes: z.array(count),
  /** Pixels in the stored frame, y downwards. */
  x: z.array(z.number()),
  y: z.array(z.number()),
});

const LinkColumns = z.strictObject({
  /** Indices into the nodes. */
  source: z.array(count),
  target: z.array(count),
  /** Index into `types`. */
  type: z.array(count),
  /** Index into FLOWS. */
  flow: z.array(count),
  /** Live claims behind the link. */
  claims: z.array(count),
  /** The strongest hedge of those claims in the source's own word; empty where one states it flatly. */
  hedge: z.array(z.string()),
  disputes: z.array(count),
});

/** What a lens or a query answers when it is drawn: columns, dictionaries and an honest count of what was cut. */
export const Subgraph = z
  .strictObject({
    /** The hash of the facts that were loaded; changes whenever a fact changes. */
    dataset: z.string(),
    /** The date of the latest claim, ISO; empty where nothing has a date. */
    asOf: z.string(),
    kinds: z.array(z.string()),
    forms: z.array(z.string()),
    types: z.array(z.strictObject({ type: z.string(), label: z.string() })),
    nodes: NodeColumns,
    links: LinkColumns,
    shown: z.strictObject({ entities: shown, links: shown }),
    /** Counted over the claims about what is drawn. */
    evidence: z.strictObject({ claims: count, sources: count, disputes: count }),
    arrangement: z.strictObject({ name: z.string(), width: z.number(), height: z.number() }),
  })
  .check(
    z.refine(({ nodes, links }) => sameLength(nodes) && sameLength(links), "Columns differ in length."),
    z.refine(
      ({ nodes, links }) => [...links.source, ...links.target].every((end) => end < nodes.id.length),
      "A link ends at no node.",
    ),
  );
export type Subgraph = z.infer<typeof Subgraph>;

/** The stored frame an answer was laid out for; large graphs outgrow its size, so that the name tells. */
export function frameOf({ arrangement }: Subgraph): Frame {
  return arrangement.name.endsWith("#tall") ? "tall" : "wide";
}

function sameLength(columns: Readonly<Record<string, readonly unknown[]>>): boolean {
  const [first = [], ...rest] = Object.values(columns);
  return rest.every((column) => column.length === first.length);
}
