import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { allEndpoints } from "#contract/endpoints.ts";
import { openapiDocument, openapiText } from "#contract/openapi-document.ts";
import { PICTURE_FORMATS, type PictureFormat, pictureEndpoint } from "#contract/picture.ts";
import { PROBLEMS } from "#contract/problem.ts";
import { type QueryEndpoint, queryEndpoints } from "#contract/query-endpoints.ts";
import { SNAPSHOT_PATHS, snapshotEndpoint } from "#contract/snapshot-endpoint.ts";
import { serveApp } from "#tests/support/app.ts";
import { fakeGraph } from "./fake-graph.ts";

const document = JSON.parse(openapiText());

/** Every object in a JSON value, itself included. */
function objectsIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inner : [value as Readonly<Record<string, unknown>>, ...inner];
}

test("server/contract/openapi.json is what the contract says; npm run gen writes it", async () => {
  const committed = await readFile(new URL("../../server/contract/openapi.json", import.meta.url), "utf8");
  expect(committed).toBe(openapiText());
});

test("/api/openapi.json is the same document", async () => {
  const get = await serveApp(fakeGraph());
  expect(await (await get("/api/openapi.json")).json()).toEqual(document);
});

test("it has every address with its parameters, its answer and its problems", () => {
  const { paths } = openapiDocument();
  for (const { path, problems } of allEndpoints()) {
    const { get } = paths[path.replace("{+", "{")] as {
      get: { parameters: { name: string }[]; responses: Record<string, unknown> };
    };
    const statuses = Object.keys(get.responses);
    expect(statuses).toEqual(expect.arrayContaining(["200", ...problems.map((type) => String(PROBLEMS[type].status))]));
    const inPath = [...path.matchAll(/\{\+?(\w+)\}/g)].map(([, name]) => name);
    expect(get.parameters.map(({ name }) => name)).toEqual(expect.arrayContaining(inPath));
  }
  const asked = new Set(Object.values(queryEndpoints).map(({ path }) => path));
  const others = { ...PICTURE_FORMATS, ...SNAPSHOT_PATHS };
  expect(Object.keys(paths)).toHaveLength(allEndpoints().length + asked.size + Object.keys(others).length);
});

test.for(Object.values<QueryEndpoint>(queryEndpoints))(
  "it has $method $path with its body, its forms and its problems",
  ({ method, path, body, about, alsoAs = {}, problems }) => {
    const { parameters, requestBody, responses } = document.paths[path][method];
    const answered = responses[method === "delete" ? "204" : "200"];
    const statuses = problems.map((type) => String(PROBLEMS[type].status));
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(statuses));
    if (method !== "delete")
      expect(Object.keys(answered.content)).toEqual(["application/json", ...Object.keys(alsoAs)]);
    expect(Object.keys(requestBody?.content["application/json"].schema.properties ?? {}).length > 0).toBe(
      body !== undefined,
    );
    for (const { name, description } of parameters) expect([name, description]).toEqual([name, about[name]]);
  },
);

test.for(Object.entries(PICTURE_FORMATS))(
  "it has pictures as %s with their parameters and problems",
  ([format, type]) => {
    const { path, about, problems } = pictureEndpoint(format as PictureFormat);
    const { parameters, responses } = document.paths[path].get;
    expect(Object.keys(responses[200].content)).toEqual([type]);
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(problems.map((one) => String(PROBLEMS[one].status))));
    const told = parameters.map(({ name, description }: { name: string; description: string }) => [name, description]);
    expect(told).toEqual(Object.entries(about));
  },
);

test.for([
  ["json", "application/json"],
  ["html", "text/html"],
] as const)("it has snapshots as %s with their parameters", ([form, type]) => {
  const { path, about, problems } = snapshotEndpoint(form);
  const { parameters, responses } = document.paths[path].get;
  expect(Object.keys(responses[200].content)).toEqual([type]);
  expect(Object.keys(responses)).toEqual(expect.arrayContaining(problems.map((one) => String(PROBLEMS[one].status))));
  const told = parameters.map(({ name, description }: { name: string; description: string }) => [name, description]);
  expect(Object.fromEntries(told)).toEqual(about);
});

test("every reference leads to a shape, and every operation has a name of its own", () => {
  const all = objectsIn(document);
  const references = all.flatMap(({ $ref }) => (typeof $ref === "string" ? [$ref] : []));
  const names = new Set(Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`));
  expect(references.filter((reference) => !names.has(reference))).toEqual([]);
  const ids = all.flatMap(({ operationId }) => (typeof operationId === "string" ? [operationId] : []));
  expect(new Set(ids).size).toBe(ids.length);
});
