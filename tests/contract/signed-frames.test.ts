import fc from "fast-check";
import { expect, test } from "vitest";
import { askSignedGraph } from "#api/query-call.ts";
import { signGrant } from "#routes/embed-token.ts";
import { builtClient } from "#routes/explorer.ts";
import { type Get, serveApp, temporaryFolder } from "#tests/support/app.ts";
import { packedSearch } from "#view/packed-search.ts";
import { signedView } from "#view/signed-view.ts";
import { fakeGraph } from "./fake-graph.ts";
import { expectProblem } from "./problem-answer.ts";

const SECRET = "a-secret-of-some-length";
const SOON = Date.now() / 1000 + 600;
const page = '<!doctype html><title>Atlas</title><picture class="poster" data-poster><img alt="" hidden /></picture>';

async function serveSigned(): Promise<Get> {
  const client = builtClient(await temporaryFolder({ "embed.html": page, "index.html": page }));
  return serveApp(fakeGraph(), { client, embedSecret: SECRET, embedOrigins: "https://blog.example.org" });
}

const token = (search: string, until = SOON, secret = SECRET) => signGrant({ search, until }, secret);

test("with a secret the frame is shown with a good token only, and says why not", async () => {
  const get = await serveSigned();
  expect((await get(`/embed?token=${token("?lens=chips")}`)).status).toBe(200);
  for (const [query, why] of [
    ["", "only with a token"],
    [`?token=${token("?lens=chips", 1)}`, "has run out"],
    [`?token=${token("?lens=chips", SOON, "another-secret-as-long")}`, "not one of ours"],
    [`?token=${token("?lens=chips")}x`, "not one of ours"],
    [`?token=${token("?lens=chips").replace(/^./, "f")}`, "not one of ours"],
    ["?token=...", "only with a token"],
  ] as const) {
    const { detail } = await expectProblem(await get(`/embed${query}`), "embed-refused");
    expect(detail).toContain(why);
  }
  expect((await get("/")).status).toBe(200);
});

test("a token opens the answers of its view, from any origin, and no others", async () => {
  const get = await serveSigned();
  const own = (search: string, path: string) => get(`/embed/signed/${token(search)}${path}`);
  const view = "?lens=ecosystem&company=co:alibaba&theme=dark";
  const answers = "/api/lenses/ecosystem?company=co:alibaba&frame=wide";
  const good = await own(view, answers);
  expect([good.status, good.headers.get("access-control-allow-origin")]).toEqual([200, "*"]);
  for (const path of [
    "/api/lenses/ecosystem/sources?company=co:alibaba&frame=tall",
    "/picture.svg?lens=ecosystem&company=co:alibaba&width=900&height=580&words=none",
    "/picture.svg?lens=ecosystem&company=co:alibaba&select=ini:alibaba/qwen",
  ])
    expect([path, (await own(view, path)).status]).toEqual([path, 200]);
  for (const path of [
    "/api/lenses/ecosystem?company=co:tencent",
    "/api/lenses/chips",
    `${answers}&expand=co:alibaba~12`,
    "/picture.svg?lens=chips",
    "/picture.svg?story=the-argument",
    "/api/stories/the-argument",
    "/api/search?q=qwen",
    "/api/query?cypher=RETURN%201",
    "/",
    "/embed",
  ])
    await expectProblem(await own(view, path), "embed-refused");
  expect((await own(`${view}&role=explore`, `${answers}&expand=co:alibaba~12`)).status).toBe(200);
});

test("a token for a story opens its steps, one for a comparison both companies", async () => {
  const get = await serveSigned();
  const own = (search: string, path: string) => get(`/embed/signed/${token(search)}${path}`);
  const story = "?story=the-argument&step=1";
  expect((await own(story, "/api/stories/the-argument")).status).toBe(200);
  expect((await own(story, "/api/lenses/ecosystem?company=co:alibaba")).status).toBe(200);
  expect((await own(story, "/picture.svg?story=the-argument&step=1")).status).toBe(200);
  await expectProblem(await own(story, "/api/lenses/chips"), "embed-refused");
  const pair = "?lens=ecosystem&company=co:alibaba&compare=co:tencent";
  expect((await own(pair, "/api/lenses/ecosystem?company=co:tencent")).status).toBe(200);
  const beside = `?lens=ecosystem&beside=${encodeURIComponent("lens=chips&limit=20")}`;
  expect((await own(beside, "/api/lenses/chips?limit=20")).status).toBe(200);
  expect((await own(beside, "/picture.svg?lens=chips&limit=20")).status).toBe(200);
  await expectProblem(await own(beside, "/api/lenses/chips?limit=90"), "embed-refused");
});

test("a long view is signed packed, and its own answers, pictures and still picture are given out", async () => {
  const get = await serveSigned();
  const out = Array.from({ length: 120 }, (_, at) => `co:company-${at * 7919}`).join(",");
  const packed = await packedSearch(`?v=2&lens=ecosystem&company=co:baidu&out=${out}`);
  expect(packed).toContain("packed=");
  const signed = token(`${packed}&theme=dark`);
  const own = (path: string) => get(`/embed/signed/${signed}${path}`);
  for (const path of ["/api/lenses/ecosystem?company=co:baidu", `/picture.svg${packed}&width=900&height=580`])
    expect([path.slice(0, 40), (await own(path)).status]).toEqual([path.slice(0, 40), 200]);
  for (const path of [
    "/api/lenses/ecosystem?company=co:tencent",
    `/picture.svg${await packedSearch(`?lens=chips&out=${out}`)}`,
  ])
    await expectProblem(await own(path), "embed-refused");
  const [, still = ""] = /<img src="([^"]*)"/.exec(await (await get(`/embed?token=${signed}`)).text()) ?? [];
  expect(still).toContain(`/embed/signed/${signed}/picture.svg`);
  expect(still).toContain("theme=dark");
  expect((await get(still.replaceAll("&#38;", "&"))).status).toBe(200);
});

test.for(["filter=confidence~high", "day=2025-09-25", "style=width:amount", "layout=time"])(
  "what a view with %s is drawn by is given out to it, and to no other",
  async (search) => {
    const get = await serveSigned();
    const own = (view: string) => get(`/embed/signed/${token(view)}/api/evidence`);
    expect((await own(`?lens=chips&${search}`)).status).toBe(200);
    expect((await own(`?story=the-argument&step=1&day=2025-09-25`)).status).toBe(200);
    await expectProblem(await own("?lens=chips&hide=place"), "embed-refused");
  },
);

test("the values of a property are given out to a view that names it, and to no other", async () => {
  const get = await serveSigned();
  const own = (view: string) => get(`/embed/signed/${token(view)}/api/property-values?key=tickers`);
  for (const search of ["style=label:.tickers", "filter=.tickers~BABA"])
    expect((await own(`?lens=chips&${search}`)).status).toBe(200);
  for (const search of ["style=label:.founded", "style=width:-.tickers"])
    await expectProblem(await own(`?lens=chips&${search}`), "embed-refused");
  const ofLinks = `/embed/signed/${token("?lens=chips&style=width:-.tickers")}/api/property-values?key=tickers&of=links`;
  expect((await get(ofLinks)).status).toBe(200);
});

test("a signed query is asked with its own values, as an address, and as nothing else", async () => {
  const get = await serveSigned();
  const cypher = "MATCH (n {id: $id}) RETURN n LIMIT $most";
  const typed = { id: "co:alibaba", most: "12" };
  const view = `?query=${encodeURIComponent(cypher)}&with=${encodeURIComponent(JSON.stringify(typed))}`;
  const from = `${get.origin}/embed/signed/${token(view)}`;
  const asked: string[] = [];
  const watched: typeof fetch = async (address, init) => {
    const response = await fetch(address, init);
    asked.push(`${init?.method} ${response.status}`);
    return response;
  };
  const options = { signal: new AbortController().signal, token: "", fetch: watched };
  const ask = (params: Readonly<Record<string, unknown>>, statement = cypher) =>
    askSignedGraph({ cypher: statement, params }, from, options);
  // The fake answers with the statement itself, which is no graph; what matters is that it was asked.
  await expect(ask({ most: 12, id: "co:alibaba" })).rejects.toThrow("promised shape");
  await expect(ask({ most: 13, id: "co:alibaba" })).rejects.toThrow("another view");
  await expect(ask({ id: "co:alibaba" })).rejects.toThrow("another view");
  await expect(ask({ most: 12, id: "co:alibaba" }, "MATCH (n) RETURN n")).rejects.toThrow("another view");
  expect(asked).toEqual(["GET 200", "GET 403", "GET 403", "GET 403"]);
  const said = new URLSearchParams({ cypher, params: JSON.stringify({ most: 12, id: "co:alibaba" }) });
  const body = { method: "POST", body: JSON.stringify({ cypher: "MATCH (n) RETURN n" }) };
  const posted = await fetch(`${from}/api/query?${said}`, { ...body, headers: { "content-type": "application/json" } });
  await expectProblem(posted, "embed-refused");
});

test("what is signed is what the frame reads, and no changed letter passes", async () => {
  const get = await serveSigned();
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (search) => {
      const signed = token(search);
      expect(signedView(`?token=${signed}`)).toEqual({ search, from: `/embed/signed/${signed}` });
    }),
    { seed: 4177, numRuns: 50 },
  );
  for (const search of ["?token=", "?token=a.b", "?token=%00", "?lens=chips"])
    expect(signedView(search)).toBeUndefined();
  const good = token("?lens=chips");
  const changes = fc.record({ at: fc.nat(good.length - 1), letter: fc.constantFrom(..."Aaz09-_") });
  await fc.assert(
    fc.asyncProperty(changes, async ({ at, letter }) => {
      fc.pre(good[at] !== letter && good[at] !== ".");
      const changed = `${good.slice(0, at)}${letter}${good.slice(at + 1)}`;
      // The last letter of a base64url text has bits that stand for nothing.
      fc.pre(at !== good.length - 1);
      expect((await get(`/embed?token=${changed}`)).status).toBe(403);
    }),
    { seed: 4177, numRuns: 25 },
  );
});
