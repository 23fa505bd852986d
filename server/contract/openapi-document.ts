import * as z from "zod/mini";
import { allEndpoints, type Endpoint } from "./endpoints.ts";
import { Claim, ClaimValue, Dispute, EntityDetail, EntityRef, Metric, Neighbour, Period, Source } from "./entity.ts";
import { LensCypher, LensDescription, LensParam } from "./lens.ts";
import { Oembed } from "./oembed.ts";
import { openapiBody, openapiParameters } from "./openapi-parameters.ts";
import { PICTURE_FORMATS, type PictureFormat, pictureEndpoint } from "./picture.ts";
import { PROBLEMS, ProblemBody, type ProblemType } from "./problem.ts";
import { PlanStep, QueryAccess, QueryAnswer, QueryGraph, QueryNotification, QueryPlan, QuerySummary } from "./query.ts";
import { type QueryEndpoint, queryEndpoints } from "./query-endpoints.ts";
import { SearchAnswer } from "./search.ts";
import { Snapshot } from "./snapshot.ts";
import { SNAPSHOT_PATHS, snapshotEndpoint } from "./snapshot-endpoint.ts";
import { Health, Ready, SchemaAnswer } from "./status.ts";
import { Story, StoryBlock, StoryHighlight, StoryRun, StoryStep, StorySummary } from "./story.ts";
import { Subgraph } from "./subgraph.ts";

type Json = Readonly<Record<string, unknown>>;

export interface OpenapiDocument extends Json {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Json>>;
}

const SHAPES = {
  Claim,
  ClaimValue,
  Dispute,
  EntityDetail,
  EntityRef,
  Health,
  LensCypher,
  LensDescription,
  LensParam,
  Metric,
  Neighbour,
  Oembed,
  Period,
  PlanStep,
  ProblemBody,
  QueryAccess,
  QueryAnswer,
  QueryGraph,
  QueryNotification,
  QueryPlan,
  QuerySummary,
  Ready,
  SchemaAnswer,
  SearchAnswer,
  Snapshot,
  Source,
  Story,
  StoryBlock,
  StoryHighlight,
  StoryRun,
  StoryStep,
  StorySummary,
  Subgraph,
};
const REQUEST_ID = {
  description: "Names this request in the log and in problems.",
  schema: { type: "string", format: "uuid" },
};

/** The contract as OpenAPI 3.1: pure, and in the same order for the same contract. */
export function openapiDocument(): OpenapiDocument {
  return {
    openapi: "3.1.0",
    info: {
      title: "Initiative Atlas",
      version: "1.0.0",
      description: "Companies' AI initiatives as a graph in which every link has its source. Read only.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/" }],
    paths: {
      ...Object.fromEntries(allEndpoints().map((one) => [openapiPath(one), { get: operation(one) }])),
      ...queryPaths(),
      ...picturePaths(),
      ...snapshotPaths(),
    },
    components: { schemas: schemas() },
  };
}

/** What `npm run gen` writes to server/contract/openapi.json, and what a test compares with it. */
export function openapiText(): string {
  return `${JSON.stringify(openapiDocument(), undefined, 2)}\n`;
}

/** OpenAPI has no word for a name that may hold slashes; a client that writes them as %2F is understood. */
function openapiPath({ path }: Endpoint): string {
  return path.replaceAll("{+", "{");
}

/** Several methods may share a path. */
function queryPaths(): Record<string, Json> {
  const paths: Record<string, Json> = {};
  for (const endpoint of Object.values<QueryEndpoint>(queryEndpoints)) {
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method]: queryOperation(endpoint) };
  }
  return paths;
}

function picturePaths(): Record<string, Json> {
  const formats = Object.entries(PICTURE_FORMATS) as [PictureFormat, string][];
  const paths = formats.map(([format, type]): [string, Json] => {
    const endpoint = pictureEndpoint(format);
    const { responses, ...rest } = operation(endpoint);
    const drawn = { ...answered(endpoint), content: { [type]: {} } };
    return [endpoint.path, { get: { ...rest, responses: { ...responses, 200: drawn } } }];
  });
  return Object.fromEntries(paths);
}

function snapshotPaths(): Record<string, Json> {
  const { json, html } = SNAPSHOT_PATHS;
  const { responses, ...rest } = operation(snapshotEndpoint("html"));
  const page = { ...answered(snapshotEndpoint("html")), content: { "text/html": {} } };
  return {
    [json]: { get: operation(snapshotEndpoint("json")) },
    [html]: { get: { ...rest, responses: { ...responses, 200: page } } },
  };
}

function queryOperation(endpoint: QueryEndpoint): Json {
  const { method, body, summary, problems } = endpoint;
  const name = operationId(endpoint);
  return {
    operationId: method === "get" ? name : `${method}-${name}`,
    summary,
    parameters: openapiParameters(endpoint),
    ...(body && { requestBody: { required: true, content: { "application/json": { schema: bodySchema(endpoint) } } } }),
    responses: { ...queryAnswer(endpoint), ...problemResponses({ problems }) },
  };
}

function queryAnswer({ method, summary: description, answer, alsoAs = {} }: QueryEndpoint): Json {
  const headers = { "X-Request-Id": REQUEST_ID };
  if (method === "delete") return { 204: { description, headers } };
  const also = Object.entries(alsoAs).map(([type, shape]) => [type, shape ? { schema: reference(shape) } : {}]);
  const content = { "application/json": { schema: reference(answer) }, ...Object.fromEntries(also) };
  return { 200: { description, headers, content } };
}

function bodySchema({ body, about }: QueryEndpoint): Json {
  const names = openapiBody({ ...(body && { body }), about });
  const properties = names.map(({ name, description, schema }) => [name, { ...schema, description }]);
  const required = names.filter((one) => one.required).map(({ name }) => name);
  return { type: "object", additionalProperties: false, properties: Object.fromEntries(properties), required };
}

function operation(endpoint: Endpoint): Json & { readonly responses: Json } {
  return {
    operationId: operationId(endpoint),
    summary: endpoint.summary,
    parameters: openapiParameters(endpoint),
    responses: { 200: answered(endpoint), 304: UNCHANGED, ...problemResponses(endpoint) },
  };
}

/** The path in words: `lenses-formula-sources`, `stories-id`. */
function operationId({ path }: Endpoint): string {
  return path.replaceAll(/^\/(api\/)?|[{+}]|\.json$/g, "").replaceAll("/", "-");
}

const UNCHANGED = {
  description: "The client's answer is the current one; sent for If-None-Match.",
  headers: { "X-Request-Id": REQUEST_ID },
};

function answered({ answer, summary }: Endpoint): Json {
  return {
    description: summary,
    headers: { "X-Request-Id": REQUEST_ID, ETag: { description: "For If-None-Match.", schema: { type: "string" } } },
    content: { "application/json": { schema: reference(answer) } },
  };
}

function problemResponses({ problems }: Pick<Endpoint, "problems">): Json {
  const statuses = [...new Set(problems.map((type) => PROBLEMS[type].status))];
  const typesOf = (status: number) => problems.filter((type) => PROBLEMS[type].status === status);
  return Object.fromEntries(statuses.map((status) => [status, problemResponse(typesOf(status))]));
}

function problemResponse(types: readonly ProblemType[]): Json {
  const examples = types.map((type) => {
    const { status, title, about } = PROBLEMS[type];
    const instance = "urn:uuid:00000000-0000-4000-8000-000000000000";
    return [type, { value: { type: `/problems/${type}`, title, status, detail: about, instance } }];
  });
  return {
    description: types.map((type) => PROBLEMS[type].title).join("; or: "),
    headers: { "X-Request-Id": REQUEST_ID },
    content: { "application/problem+json": { schema: reference(ProblemBody), examples: Object.fromEntries(examples) } },
  };
}

/** A named shape by its name; a list or an unnamed shape is written out. */
function reference(schema: z.ZodMiniType): unknown {
  const named = Object.entries(SHAPES).find(([, shape]) => shape === schema);
  if (named) return { $ref: `#/components/schemas/${named[0]}` };
  if (schema instanceof z.ZodMiniArray) return { type: "array", items: reference(schema.def.element as z.ZodMiniType) };
  return withoutHead(z.toJSONSchema(schema));
}

function schemas(): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, shape] of Object.entries(SHAPES)) registry.add(shape, { id });
  const made = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(Object.entries(made.schemas).map(([id, schema]) => [id, withoutHead(schema)]));
}

function withoutHead({ $schema: _schema, $id: _id, ...rest }: Json): Json {
  return rest;
}
