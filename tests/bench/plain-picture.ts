import * as z from "zod/mini";
import { FLOWS } from "#contract/kinds.ts";
import { Subgraph } from "#contract/subgraph.ts";

const count = z.int().check(z.nonnegative());
const flow = z.optional(z.enum(FLOWS));
const { dataset, asOf, types, shown, evidence, arrangement } = Subgraph.shape;
const disputes = z.optional(count);

const PlainNode = z.strictObject({
  id: z.string(),
  name: z.string(),
  nameZh: z.optional(z.string()),
  kind: z.string(),
  form: z.optional(z.string()),
  flow,
  figure: z.optional(z.string()),
  tier: count,
  degree: count,
  disputes,
  x: z.number(),
  y: z.number(),
});

const PlainLink = z.strictObject({
  source: z.string(),
  target: z.string(),
  type: z.string(),
  flow,
  claims: count,
  hedge: z.optional(z.string()),
  disputes,
});

/** What a lens would answer in the usual way: an object an entity, an object a link, and what is empty left out. */
export const PlainPicture = z.strictObject({
  dataset,
  asOf,
  types,
  nodes: z.array(PlainNode),
  links: z.array(PlainLink),
  shown,
  evidence,
  arrangement,
});
export type PlainPicture = z.infer<typeof PlainPicture>;

/** The same answer in the usual way; as small as it can be without dictionaries. */
export function plainPicture({ kinds, forms, nodes, links, ...rest }: Subgraph): PlainPicture {
  return PlainPicture.parse({
    ...rest,
    nodes: nodes.id.map((id, row) => ({
      ...cells(nodes, row),
      id,
      kind: kinds[nodes.kind[row] ?? -1],
      form: forms[nodes.form[row] ?? -1],
      flow: FLOWS[nodes.flow[row] || -1],
    })),
    links: links.type.map((type, row) => ({
      ...cells(links, row),
      source: nodes.id[links.source[row] ?? -1],
      target: nodes.id[links.target[row] ?? -1],
      type: rest.types[type]?.type,
      flow: FLOWS[links.flow[row] || -1],
    })),
  });
}

/** One row of all columns, without what says nothing. */
function cells(columns: Readonly<Record<string, readonly (string | number)[]>>, row: number) {
  const named = Object.entries(columns).map(([name, column]) => [name, column[row]] as const);
  return Object.fromEntries(named.filter(([name, cell]) => cell !== "" && !(name === "disputes" && cell === 0)));
}
