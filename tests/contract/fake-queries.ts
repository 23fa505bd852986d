import { expect, onTestFinished } from "vitest";
import type { QueryService } from "#graph/query/query-service.ts";
import type { QueryRouteOptions } from "#routes/query.ts";
import { serveQueries } from "#tests/support/query-atlas.ts";
import { fakeQueries } from "./fake-query-service.ts";

/** The routes over a fake service, on a free port until the test ends. */
export async function serveFakeQueries(options: Partial<QueryRouteOptions> = {}, parts: Partial<QueryService> = {}) {
  const { queries, asked } = fakeQueries(parts);
  const { origin, close } = await serveQueries(queries, options);
  onTestFinished(close);
  return { origin, asked };
}

export const queryAddress = (origin: string, search: Record<string, string>) =>
  `${origin}/api/query?${new URLSearchParams(search)}`;
export const problemOf = async (response: Response) => {
  expect(response.headers.get("content-type")).toMatch("application/problem+json");
  return response.json();
};
