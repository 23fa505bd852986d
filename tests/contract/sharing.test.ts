import { request as rawRequest } from "node:http";
import { beforeEach, expect, test } from "vitest";
import { Oembed } from "#contract/oembed.ts";
import { builtClient, type ClientPages } from "#routes/explorer.ts";
import { Problem } from "#server/problem.ts";
import { type Get, serveApp, temporaryFolder } from "#tests/support/app.ts";
import { textOf } from "#tests/unit/house/project-files.ts";
import { failingGraph, fakeGraph } from "./fake-graph.ts";
import { expectProblem } from "./problem-answer.ts";

const HOSTILE = `"><script>alert(1)</script>$&'`;
const page =
  "<!doctype html><html><head><title>Atlas</title></head><body><noscript data-picture>Without.</noscript></body></html>";
let client: ClientPages;
let get: Get;

beforeEach(async () => {
  client = builtClient(await temporaryFolder({ "index.html": page, "embed.html": page }));
  get = await serveApp(fakeGraph(), { client });
});

/** What a page says of itself in its head, by the name or the property of each tag. */
async function told(path: string, from: Get = get): Promise<Readonly<Record<string, string>>> {
  const text = await (await from(path)).text();
  const tags = [...text.matchAll(/<meta (?:name|property)="([^"]*)" content="([^"]*)" \/>/g)];
  const title = /<title>([^<]*)<\/title>/.exec(text)?.[1] ?? "";
  const oembed = /<link rel="alternate" type="application\/json\+oembed" href="([^"]*)"/.exec(text)?.[1] ?? "";
  return { title, oembed, ...Object.fromEntries(tags.map(([, name = "", content = ""]) => [name, content])) };
}

test.for(["/", "/embed"])("%s says what its view shows, with a picture that is there", async (path) => {
  const head = await told(`${path}?lens=ecosystem&company=co:baidu&utm_source=x`);
  expect(head).toMatchObject({
    title: "Ecosystem of a company: Qwen · Initiative Atlas",
    "og:title": "Ecosystem of a company: Qwen",
    "og:description": expect.stringContaining("belong to a company"),
    "og:url": `${get.origin}/?lens=ecosystem&#38;company=co:baidu`,
    "og:type": "website",
    "twitter:card": "summary_large_image",
  });
  const picture = head["og:image"]?.replaceAll("&#38;", "&") ?? "";
  expect(picture).toBe(`${get.origin}/picture.png?lens=ecosystem&company=co:baidu`);
  expect(head["twitter:image"]).toBe(head["og:image"]);
  expect((await get(picture.slice(get.origin.length))).headers.get("content-type")).toBe("image/png");
  const oembed = head.oembed?.replaceAll("&#38;", "&") ?? "";
  expect((await get(oembed.slice(get.origin.length))).status).toBe(200);
});

test.for(["formula", "figures", "about", "embedding"])("/%s is told of in its own words", async (name) => {
  const words = textOf(`client/${name}.html`);
  const pages = builtClient(await temporaryFolder({ [`${name}.html`]: words }));
  const head = await told(`/${name}`, await serveApp(fakeGraph(), { client: pages, publicUrl: "https://a.example" }));
  const [, description] = /name="description" content="([^"]*)"/.exec(words) ?? [];
  expect(head).toMatchObject({
    "og:description": description,
    "og:url": `https://a.example/${name}`,
    "og:image": "https://a.example/picture.png",
    "twitter:title": head["og:title"],
  });
  expect(head.title).toBe(`${head["og:title"]} · Initiative Atlas`);
});

test.for([
  ["lens=ecosystem&company=co:baidu&compare=co:tencent", "Ecosystem of a company: Qwen · Qwen"],
  [`beside=${encodeURIComponent("lens=chips")}`, "Cash cow + data + cloud: Qwen · Whose chips"],
  ["lens=ecosystem&beside=", "Ecosystem of a company: Qwen · Cash cow + data + cloud: Qwen"],
])("a comparison (%s) is told of by both", async ([search, title]) => {
  expect(await told(`/?${search}`)).toMatchObject({ "og:title": title });
});

test("a story's step is told with its title and its own picture", async () => {
  expect(await told("/?story=the-argument&step=1")).toMatchObject({
    "og:title": "A company and its models",
    "og:description": "The argument",
    "og:type": "article",
    "og:image": `${get.origin}/picture.png?story=the-argument&#38;step=1`,
  });
});

test("the frame has a picture and a link for whoever runs no script", async () => {
  const text = await (await get("/embed?lens=chips")).text();
  expect(text).toContain(`<a class="still" href="${get.origin}/?lens=chips" target="_blank" rel="noopener">`);
  expect(text).toContain('alt="Whose chips');
  const pictures = [...text.matchAll(/(?:src|srcset)="([^"]*)"/g)].map(([, url = ""]) => url.replaceAll("&#38;", "&"));
  expect(pictures).toHaveLength(4);
  for (const picture of pictures) expect([picture, (await get(picture)).status]).toEqual([picture, 200]);
});

test("the frame asks for its still picture before its script, for each screen in one size and colour", async () => {
  const poster = '<picture class="poster" data-poster><img alt="" hidden /></picture>';
  const framed = page.replace("</title>", '</title><script src="/x.js"></script>').replace("<body>", `<body>${poster}`);
  const told = await serveApp(fakeGraph(), { client: builtClient(await temporaryFolder({ "embed.html": framed })) });
  const asked = async (search: string) => {
    const text = await (await told(`/embed?${search}`)).text();
    const links = [
      ...text.matchAll(/<link rel="preload" as="image" href="([^"]*)" media="([^"]*)" fetchpriority="high" \/>/g),
    ];
    expect(text.slice(0, text.indexOf("<script")).includes(`rel="preload"`), "or six scripts come first").toBe(
      links.length > 0,
    );
    return { text, links: links.map(([, href = "", media = ""]) => [href.replaceAll("&#38;", "&"), media]) };
  };
  const { text, links } = await asked("lens=chips");
  expect(links.map(([, media]) => media)).toHaveLength(new Set(links.map(([, media]) => media)).size);
  expect(links).toHaveLength(4);
  expect(text).toContain(`<img src="${links[3]?.[0]?.replaceAll("&", "&#38;")}" alt="" fetchpriority="high" />`);
  const dark = await asked("lens=chips&theme=dark");
  expect(dark.links.map(([href]) => /theme=\w+/.exec(href ?? "")?.[0])).toEqual(["theme=dark", "theme=dark"]);
  expect((await asked("query=RETURN+1")).links, "nothing is drawn yet").toEqual([]);
});

test("nothing of the address or the database becomes markup", async () => {
  const entity = await fakeGraph().entity("co:alibaba");
  const hostile = await serveApp(fakeGraph({ entity: async () => ({ ...entity, name: HOSTILE, nameZh: HOSTILE }) }), {
    client,
  });
  const query = encodeURIComponent(HOSTILE);
  for (const path of [
    `/?select=${query}&company=${query}&query=${query}&lens=${query}`,
    `/embed?company=co:x&with=${query}`,
    "/",
  ]) {
    const text = await (await hostile(path)).text();
    expect(text).not.toContain("<script>");
    expect(text.match(/<title>/g)).toHaveLength(1);
  }
  const { html } = Oembed.parse(
    await (await hostile(`/oembed?url=/embed%3Fcompany%3Dco:x%26select%3D${query}`)).json(),
  );
  expect(html).toMatch(/^<iframe [^<>]*><\/iframe>$/);
});

test("the title does without a name when the database is away or slow, or the view is not there", async () => {
  const away = await serveApp(failingGraph(new Problem("graph-unavailable", "Nobody answers.")), { client });
  expect((await told("/", away)).title).toBe("Cash cow + data + cloud · Initiative Atlas");
  const slow = fakeGraph({ entity: () => new Promise(() => undefined) });
  const slowly = await serveApp(slow, { client, pause: async () => undefined });
  expect((await told("/", slowly)).title).toBe("Cash cow + data + cloud · Initiative Atlas");
  expect(await told("/?story=nowhere")).toEqual({ title: "Atlas", oembed: "" });
  expect((await get("/?lens=nowhere")).status).toBe(200);
});

test("where the atlas is behind another address, that is what others are told", async () => {
  const fronted = await serveApp(fakeGraph(), { client, publicUrl: "https://atlas.example.org" });
  expect((await told("/", fronted))["og:image"]).toBe("https://atlas.example.org/picture.png");
  const answer = await (await fronted("/oembed?url=https://atlas.example.org/embed")).json();
  expect(answer).toMatchObject({
    provider_url: "https://atlas.example.org/",
    html: expect.stringContaining('src="https://atlas.example.org/embed"'),
  });
  await expectProblem(await fronted(`/oembed?url=${fronted.origin}/embed`), "not-found");
});

test("oEmbed gives a frame within the bounds, and a thumbnail where one fits", async () => {
  const asked = async (more: string) =>
    Oembed.parse(await (await get(`/oembed?url=${encodeURIComponent(`${get.origin}/?lens=chips`)}${more}`)).json());
  const whole = await asked("");
  expect(whole).toMatchObject({
    type: "rich",
    version: "1.0",
    title: "Whose chips",
    width: 780,
    height: 640,
    thumbnail_url: `${get.origin}/picture.png?lens=chips&width=1200&height=630`,
  });
  expect(whole.html).toContain(`src="${get.origin}/embed?lens=chips" title="Whose chips" width="780" height="640"`);
  const small = await asked("&maxwidth=600&maxheight=400");
  expect([small.width, small.height, small.thumbnail_width, small.thumbnail_height]).toEqual([600, 400, 600, 315]);
  expect(await asked("&maxwidth=300")).not.toHaveProperty("thumbnail_url");
});

test.for([
  "https://elsewhere.example/embed",
  "//elsewhere.example/",
  "javascript:alert(1)",
  "https://user@elsewhere.example/",
  "/api",
  "/picture.svg",
  "http://[",
])("oEmbed knows nothing of %s", async (url) => {
  const response = await get(`/oembed?url=${encodeURIComponent(url)}`);
  const { detail } = await expectProblem(response, "not-found");
  expect(detail).not.toContain("elsewhere");
});

test("a Host that is no address is not repeated", async () => {
  const text = await new Promise<string>((resolve, reject) => {
    rawRequest(`${get.origin}/embed`, { headers: { host: 'x"><b>' } }, (answer) => {
      let said = "";
      answer.setEncoding("utf8").on("data", (more: string) => {
        said += more;
      });
      answer.once("end", () => resolve(said));
    })
      .once("error", reject)
      .end();
  });
  expect(text).toContain('<meta property="og:url" content="/" />');
});
