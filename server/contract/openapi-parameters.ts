import * as z from "zod/mini";
import type { Endpoint } from "./endpoints.ts";
import type { QueryEndpoint } from "./query-endpoints.ts";

/** One parameter as OpenAPI 3.1 describes it. */
export interface OpenapiParameter {
  readonly name: string;
  readonly in: "path" | "query" | "body";
  readonly required: boolean;
  readonly description: string;
  readonly schema: JsonSchema;
}

/** The part of JSON Schema 2020-12 that parameters use. */
export interface JsonSchema {
  readonly type?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
}

/** The parameters of an endpoint, those of the path first, each group in the order of the contract. */
export function openapiParameters({ pathParams, query, about }: Endpoint): readonly OpenapiParameter[] {
  return [...parametersIn("path", pathParams, about), ...parametersIn("query", query, about)];
}

/** The names of a body, described as parameters are; empty where an address takes none. */
export function openapiBody({ body, about }: Pick<QueryEndpoint, "body" | "about">): readonly OpenapiParameter[] {
  return body ? parametersIn("body", body, about) : [];
}

function parametersIn(place: OpenapiParameter["in"], schema: z.ZodMiniType, about: Readonly<Record<string, string>>) {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: "input" });
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: required.includes(name),
    description: about[name] ?? "",
    schema: property as JsonSchema,
  }));
}
