import { expect, test } from "vitest";
import { PropertyList, PropertyValues } from "#contract/property.ts";
import { serveApp } from "#tests/support/app.ts";
import { fakeGraph } from "./fake-graph.ts";
import { properties, tickers } from "./fake-properties.ts";
import { expectProblem } from "./problem-answer.ts";

test("which properties there are, and the values of one, are asked of the database once for the same facts", async () => {
  const asked: string[] = [];
  const get = await serveApp(
    fakeGraph({
      properties: async () => {
        asked.push("keys");
        return properties;
      },
      propertyValues: async (query) => {
        const key = query.of ? `${query.key} of ${query.of}` : query.key;
        asked.push(key);
        return { ...tickers, key };
      },
    }),
  );
  expect(PropertyList.parse(await (await get("/api/properties")).json())).toEqual(properties);
  const first = await get("/api/property-values?key=tickers");
  expect(PropertyValues.parse(await first.json())).toEqual(tickers);
  const headers = { "if-none-match": first.headers.get("etag") ?? "" };
  expect((await get("/api/property-values?key=tickers", { headers })).status).toBe(304);
  await get("/api/properties");
  const odd = "net worth: 50% ~ /a";
  const other = await get(`/api/property-values?key=${encodeURIComponent(odd)}`);
  expect(PropertyValues.parse(await other.json()).key).toBe(odd);
  const links = await get("/api/property-values?key=asOf&of=links");
  expect(PropertyValues.parse(await links.json()).key).toBe("asOf of links");
  expect(asked).toEqual(["keys", "tickers", odd, "asOf of links"]);
});

test("a property without a name, or with one that is too long, is refused", async () => {
  const get = await serveApp(fakeGraph());
  for (const search of ["", "?key=", `?key=${"x".repeat(201)}`, "?key=a&key=b", "?key=a&of=nodes"])
    await expectProblem(await get(`/api/property-values${search}`), "invalid-request");
});

test("pictures without a browser and snapshots ask for the properties that their view names, and for no others", async () => {
  const asked: string[] = [];
  const get = await serveApp(
    fakeGraph({
      propertyValues: async ({ key }) => {
        asked.push(key);
        return { ...tickers, key };
      },
    }),
  );
  const plain = await (await get("/picture.svg")).text();
  expect(asked).toEqual([]);
  const named = await (await get("/picture.svg?style=label:.tickers&words=none")).text();
  expect(named).toContain("BABA");
  expect(plain).not.toContain("BABA");
  const filtered = await (await get("/picture.svg?filter=.tickers~BABA")).text();
  expect(filtered).toContain("Alibaba");
  expect(filtered).not.toContain(">Qwen<");
  expect(await (await get("/api/snapshot?style=label:.tickers")).text()).toContain("BABA");
  expect(new Set(asked)).toEqual(new Set(["tickers"]));
});
