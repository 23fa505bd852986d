import * as z from "zod/mini";

/** The process is alive; says nothing of the database. */
export const Health = z.strictObject({ status: z.literal("ok"), version: z.string(), uptimeSeconds: z.number() });
export type Health = z.infer<typeof Health>;

/** A real query went through; counts are of the facts served. */
export const Ready = z.strictObject({
  status: z.literal("ready"),
  neo4j: z.string(),
  dataset: z.string(),
  entities: z.int(),
  links: z.int(),
  claims: z.int(),
  sources: z.int(),
  disputes: z.int(),
  /** When the facts were last revised, ISO date. */
  updated: z.string(),
});
export type Ready = z.infer<typeof Ready>;

/** Keys in use on the nodes of a label or the relationships of a type, with the types of their values in Neo4j's words. */
const properties = z.array(z.strictObject({ key: z.string(), types: z.array(z.string()) }));
/** Something a query may call, with Neo4j's own signature and explanation. */
const callables = z.array(z.strictObject({ name: z.string(), signature: z.string(), about: z.string() }));

/** Null where a large database that keeps its counts to itself takes too long to tell. */
const count = z.nullable(z.int());

/** What the connected database holds, read from its count store and catalogue; the properties of a large one from the first nodes. */
export const SchemaAnswer = z.strictObject({
  labels: z.array(z.strictObject({ label: z.string(), count, properties })),
  relationshipTypes: z.array(z.strictObject({ type: z.string(), count, properties })),
  propertyKeys: z.array(z.string()),
  /** Neo4j's own, which free queries may call. */
  functions: callables,
  /** Those that free queries may call. */
  procedures: callables,
  indexes: z.array(
    z.strictObject({
      name: z.string(),
      type: z.string(),
      labels: z.array(z.string()),
      properties: z.array(z.string()),
    }),
  ),
});
export type SchemaAnswer = z.infer<typeof SchemaAnswer>;
