import { request as rawRequest } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { beforeEach, expect, test } from "vitest";
import { allEndpoints } from "#contract/endpoints.ts";
import { problemTypes } from "#contract/problem.ts";
import { builtClient } from "#routes/explorer.ts";
import { type Get, serveApp, temporaryFolder } from "#tests/support/app.ts";
import { fakeGraph } from "./fake-graph.ts";
import { expectProblem } from "./problem-answer.ts";

const SCRIPT = `console.log("${"a".repeat(4000)}");`;
let get: Get;

beforeEach(async () => {
  const dist = await temporaryFolder({
    "index.html": "<!doctype html><title>Atlas</title><h1>The explorer</h1>",
    "embed.html": "<!doctype html><title>Atlas</title><h1>The embed</h1><noscript data-picture></noscript>",
    "assets/main-abc123.js": SCRIPT,
    "mark.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
    ".build-hash": "not for the browser",
  });
  get = await serveApp(fakeGraph(), { client: builtClient(dist) });
});

function directives(response: Response): Readonly<Record<string, string>> {
  const policy = response.headers.get("content-security-policy") ?? "";
  return Object.fromEntries(
    policy.split(";").map((part) =>
      part
        .trim()
        .split(/\s+(.*)/s)
        .slice(0, 2),
    ),
  );
}

function bytesOf(
  url: string,
  encoding: string,
): Promise<{ readonly encoding: string | undefined; readonly body: Buffer }> {
  return new Promise((resolve, reject) => {
    rawRequest(url, { headers: { "accept-encoding": encoding } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.once("end", () => resolve({ encoding: answer.headers["content-encoding"], body: Buffer.concat(chunks) }));
    })
      .once("error", reject)
      .end();
  });
}

test.for(["/", "/?lens=chain&company=co:alibaba", "/lens/chain", "/apiary"])("%s is the explorer", async (path) => {
  const response = await get(path);
  expect(await response.text()).toContain("The explorer");
  expect(response.headers.get("cache-control")).toBe("no-cache");
});

test("an address with a dot in it is the explorer for a browser that asks for a page", async () => {
  const response = await get("/entity/prod:alibaba/qwen2.5", { headers: { accept: "text/html,*/*;q=0.8" } });
  expect(await response.text()).toContain("The explorer");
  await expectProblem(await get("/entity/prod:alibaba/qwen2.5"), "not-found");
});

test("the explorer runs no inline script and is framed by nobody", async () => {
  const response = await get("/");
  expect(directives(response)).toMatchObject({
    "default-src": "'self'",
    "script-src": "'self'",
    "connect-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
  });
  expect(response.headers.get("x-frame-options")).toBe("DENY");
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  expect(response.headers.get("x-powered-by")).toBeNull();
  expect(response.headers.get("strict-transport-security")).toBeNull();
  expect(directives(response)).not.toHaveProperty("upgrade-insecure-requests");
});

test.for(["/embed", "/embed?lens=chain", "/embed/", "/embed.html"])(
  "%s is the embed, which anyone may frame",
  async (path) => {
    const response = await get(path);
    expect(await response.text()).toContain("The embed");
    expect(directives(response)).toMatchObject({ "script-src": "'self'", "frame-ancestors": "*" });
    expect(response.headers.get("x-frame-options")).toBeNull();
  },
);

test("a private atlas lists who may frame its embed and read its interface", async () => {
  const listed = "https://blog.example.org https://www.example.com:8443";
  const own = await serveApp(fakeGraph(), { embedOrigins: listed });
  expect(directives(await own("/embed"))).toMatchObject({ "frame-ancestors": `'self' ${listed}` });
  expect(directives(await own("/"))).toMatchObject({ "frame-ancestors": "'none'" });
  const readBy = async (origin: string) => {
    const { headers } = await own("/api/lenses", { headers: { origin } });
    return [headers.get("access-control-allow-origin"), headers.get("vary")];
  };
  expect(await readBy("https://blog.example.org")).toEqual([
    "https://blog.example.org",
    expect.stringContaining("Origin"),
  ]);
  expect(await readBy("https://blog.example.org.evil.example")).toEqual([null, expect.stringContaining("Origin")]);
  const closed = await serveApp(fakeGraph(), { embedOrigins: "none" });
  expect(directives(await closed("/embed"))).toMatchObject({ "frame-ancestors": "'self'" });
});

test("hashed files are kept for ever, others are asked for again, hidden ones are not there", async () => {
  const hashed = await get("/assets/main-abc123.js");
  expect(hashed.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect((await get("/mark.svg")).headers.get("cache-control")).toBe("no-cache");
  for (const path of ["/.build-hash", "/assets/../.build-hash", "/%2e%2e/package.json", "/assets"]) {
    expect((await get(path)).status).toBe(404);
  }
});

test("a page that the browser has is not sent again", async () => {
  const tag = (await get("/")).headers.get("etag") ?? "";
  expect((await get("/", { headers: { "if-none-match": tag } })).status).toBe(304);
});

test("text is sent compressed as the client can read it", async () => {
  const brotli = await bytesOf(`${get.origin}/assets/main-abc123.js`, "br, gzip");
  expect([brotli.encoding, brotliDecompressSync(brotli.body).toString()]).toEqual(["br", SCRIPT]);
  const gzip = await bytesOf(`${get.origin}/assets/main-abc123.js`, "gzip");
  expect([gzip.encoding, gunzipSync(gzip.body).toString()]).toEqual(["gzip", SCRIPT]);
  const plain = await bytesOf(`${get.origin}/assets/main-abc123.js`, "identity");
  expect([plain.encoding, plain.body.toString()]).toEqual([undefined, SCRIPT]);
});

test("nothing inline runs or paints on the client's pages", async () => {
  for (const path of ["/", "/embed"]) {
    expect(directives(await get(path))).toMatchObject({ "script-src": "'self'", "style-src": "'self'" });
  }
});

test("development lets Vite's own script and socket in, and nothing else", async () => {
  const developed = await serveApp(fakeGraph(), { development: true });
  expect(directives(await developed("/"))).toMatchObject({
    "script-src": "'self' 'unsafe-inline'",
    "connect-src": "'self' ws:",
  });
});

test("the documentation tells every address with an example, and every problem", async () => {
  const response = await get("/api");
  const text = await response.text();
  for (const { path, example, problems } of allEndpoints()) {
    expect(text).toContain(`GET ${path}`);
    expect(text).toContain(`href="${example.replaceAll("&", "&#38;")}"`);
    for (const type of problems) expect(text).toContain(`href="#problem-${type}"`);
  }
  for (const type of problemTypes) {
    expect(text).toContain(`id="problem-${type}"`);
    expect(text).toContain(`href="/problems/${type}"`);
  }
});

test("the documentation needs nothing from elsewhere, and its policy lets nothing else in", async () => {
  const response = await get("/api");
  const text = await response.text();
  expect(text).not.toMatch(/<script|<img|<link|@import|url\(|https?:\/\//);
  const { "default-src": everything, "style-src": style, "frame-ancestors": framedBy } = directives(response);
  expect([everything, framedBy]).toEqual(["'none'", "'none'"]);
  expect(style).toMatch(/^'sha256-[\w+/]{43}='$/);
});

test("no page says where the database is or how to get in", async () => {
  for (const path of ["/", "/embed", "/api", "/api/health", "/api/ready", "/api/openapi.json"]) {
    const response = await get(path);
    const all = `${await response.text()} ${JSON.stringify([...response.headers])}`;
    expect(all).not.toMatch(/bolt:\/\/|neo4j(\+s)?:\/\/|password/i);
  }
});
