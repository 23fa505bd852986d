import { beforeAll, expect, test } from "vitest";
import written from "#contract/written-queries.json" with { type: "json" };
import { productUrl } from "#tests/support/server.ts";
import { lensView } from "#view/view-state.ts";
import { queriesTaken } from "./queries-taken.ts";

beforeAll(queriesTaken);

const statements: readonly (readonly [string, string, object])[] = [
  ...written.samples.map(({ id, cypher, params }) => [`sample ${id}`, cypher, params] as const),
  ...Object.entries(written.lenses).map(([id, cypher]) => [`lens ${id}`, cypher, lensView(id).params] as const),
  ...Object.entries(written.listings).map(([name, cypher]) => [`list of ${name}`, cypher, {}] as const),
];

test.each(statements)("the console's own statement has an answer: %s", async (_, cypher, params) => {
  const response = await fetch(`${await productUrl()}/api/query`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ cypher, params }),
  });
  const answer = (await response.json()) as { readonly rows?: readonly unknown[]; readonly detail?: string };
  expect(answer.detail).toBeUndefined();
  expect(answer.rows?.length).toBeGreaterThan(0);
});
