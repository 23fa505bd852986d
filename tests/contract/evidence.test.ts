import { expect, test } from "vitest";
import { Evidence } from "#contract/evidence.ts";
import { serveApp } from "#tests/support/app.ts";
import { evidence, fakeGraph } from "./fake-graph.ts";

test("what views are filtered by is one answer, asked of the database once for the same facts", async () => {
  let asked = 0;
  const get = await serveApp(
    fakeGraph({
      evidence: async () => {
        asked += 1;
        return evidence;
      },
    }),
  );
  const first = await get("/api/evidence");
  expect(Evidence.parse(await first.json())).toEqual(evidence);
  const headers = { "if-none-match": first.headers.get("etag") ?? "" };
  expect((await get("/api/evidence", { headers })).status).toBe(304);
  expect((await get("/api/evidence")).status).toBe(200);
  expect(asked).toBe(1);
});
