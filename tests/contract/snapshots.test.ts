import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { lensIds } from "#contract/endpoints.ts";
import { Snapshot } from "#contract/snapshot.ts";
import { Problem } from "#server/problem.ts";
import { serveApp } from "#tests/support/app.ts";
import { failingGraph, fakeGraph, subgraph } from "./fake-graph.ts";
import { expectProblem } from "./problem-answer.ts";

/** The name a response is to be saved under. */
function nameOf({ headers }: Response): string {
  return /filename="([^"]+)"/.exec(headers.get("content-disposition") ?? "")?.[1] ?? "";
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}

test("a view is frozen with what it draws, claims and sources, under a name that holds a hash of the text", async () => {
  const get = await serveApp(fakeGraph(), { publicUrl: "https://atlas.example" });
  const response = await get("/api/snapshot?lens=ecosystem&company=co:alibaba&select=ini:alibaba/qwen&table=1");
  expect(response.status).toBe(200);
  expect(response.headers.get("cache-control")).toBe("public, max-age=60");
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
  const text = await response.text();
  expect(text, "so that it can stand in a page as it is").not.toContain("<");
  expect(nameOf(response)).toBe(`ecosystem-of-a-company-alibaba.${hashOf(text)}.json`);
  const snapshot = Snapshot.parse(JSON.parse(text));
  expect(snapshot).toMatchObject({
    title: "Ecosystem of a company",
    subject: "Alibaba 阿里巴巴",
    origin: "https://atlas.example",
    view: "?lens=ecosystem&select=ini:alibaba/qwen",
    select: "ini:alibaba/qwen",
    drawing: subgraph,
  });
  expect(snapshot.claims.map(({ statement }) => statement)).toEqual(["Alibaba runs </script><b>Qwen</b>."]);
  expect(snapshot.sources.map(({ id }) => id)).toEqual(["src:filing"]);
});

test("what the view's filters leave out is not in it, and the links find their ends", async () => {
  const get = await serveApp(fakeGraph());
  const { drawing } = Snapshot.parse(await (await get("/api/snapshot?hide=company")).json());
  expect(drawing.nodes.id).toEqual(["ini:alibaba/qwen"]);
  expect(drawing.links.source).toEqual([]);
  expect(drawing.shown, "the counts are those of the whole").toEqual(subgraph.shown);
});

test("it is laid out, styled and dimmed as the view says, with what is pinned where it is held", async () => {
  const get = await serveApp(fakeGraph());
  const said =
    "layout=hierarchy&style=colour:kind,icon:kind,width:claims&hide=company&dim=1&pinned=ini:alibaba/qwen&held=ini:alibaba/qwen~91~712";
  const snapshot = Snapshot.parse(await (await get(`/api/snapshot?${said}`)).json());
  expect(snapshot.drawing.arrangement.name).toBe("hierarchy#wide");
  expect([snapshot.drawing.nodes.x[1], snapshot.drawing.nodes.y[1]]).toEqual([91, 712]);
  expect(snapshot.guides?.flatMap((guide) => (guide.shape === "words" ? guide.text : []))).toContain("Companies");
  expect(snapshot.looks).toMatchObject({ recoloured: true, key: [{ count: 1 }, { count: 1 }] });
  expect(snapshot.looks?.said).toEqual(["colour: type", "icon: type", "link width: number of claims"]);
  expect(snapshot.looks?.signs?.map(({ of }) => of)).toEqual(["icon", "icon", "width"]);
  expect(snapshot.pale).toEqual(["co:alibaba", "co:alibaba RUNS ini:alibaba/qwen"]);
  expect(snapshot.pinned).toEqual(["ini:alibaba/qwen"]);
  const chinese = Snapshot.parse(await (await get("/api/snapshot?locale=zh")).json());
  expect(chinese.drawing.nodes.name[0]).toBe("阿里巴巴");
});

test("a comparison is frozen with both drawings, each with its name, with where one looks, and with every claim once", async () => {
  const get = await serveApp(fakeGraph());
  const camera = "camera=co:alibaba~10~-20~0.5";
  const pair = Snapshot.parse(
    await (await get(`/api/snapshot?lens=ecosystem&company=co:alibaba&compare=co:tencent&${camera}`)).json(),
  );
  expect(pair.view).toContain("compare=co:tencent");
  expect([pair.name, pair.second?.drawing]).toEqual(["Alibaba 阿里巴巴", subgraph]);
  expect(pair.camera).toEqual({ near: "co:alibaba", x: 10, y: -20, unitsPerPixel: 0.5 });
  expect(pair.second?.camera).toEqual(pair.camera);
  expect(pair.claims.length).toBe(1);
  const address = `/api/snapshot?beside=${encodeURIComponent("lens=chips&hide=company")}`;
  const beside = Snapshot.parse(await (await get(address)).json());
  expect([beside.name, beside.second?.name]).toEqual(["Cash cow + data + cloud: Alibaba", "Whose chips"]);
  expect([beside.drawing.nodes.id.length, beside.second?.drawing.nodes.id.length]).toEqual([2, 1]);
  const alone = Snapshot.parse(await (await get("/api/snapshot")).json());
  expect(alone).not.toHaveProperty("second");
});

test("it is made once for the same facts, and not sent to who has it; without evidence no claim is asked for", async () => {
  const asked: string[] = [];
  const get = await serveApp(
    fakeGraph({
      lens: async (id, { frame }) => {
        asked.push(`${id} ${frame}`);
        return subgraph;
      },
      lensClaims: async () => {
        asked.push("claims");
        return { claims: [], sources: [] };
      },
    }),
  );
  const first = await get("/api/snapshot");
  const tag = first.headers.get("etag") ?? "";
  const again = await get("/api/snapshot?lens=formula", { headers: { "if-none-match": tag } });
  expect([again.status, await again.text()]).toEqual([304, ""]);
  expect(asked.toSorted()).toEqual(["claims", "formula wide"]);
  await get("/api/snapshot?evidence=none&frame=tall");
  expect(asked.toSorted()).toEqual(["claims", "formula tall", "formula wide"]);
});

test("a step of a story is frozen with what it lights, every lens can be frozen", async () => {
  const get = await serveApp(fakeGraph());
  const step = Snapshot.parse(await (await get("/api/snapshot?story=the-argument&step=1")).json());
  expect(step).toMatchObject({ title: "A company and its models", about: "The argument", subject: "" });
  expect(step.highlight?.entities).toEqual(["co:alibaba"]);
  for (const lens of lensIds) expect([lens, (await get(`/api/snapshot?lens=${lens}`)).status]).toEqual([lens, 200]);
});

test("as a page it holds the same text and the script, may load nothing, and is saved, not shown", async () => {
  const script = "document.write('<!-- </script>')";
  const pages = { files: (_: unknown, __: unknown, next: () => void) => next(), page: async () => "" };
  const get = await serveApp(fakeGraph(), { client: { ...pages, element: async () => script } });
  const text = await (await get("/api/snapshot?lens=ecosystem")).text();
  const response = await get("/snapshot.html?lens=ecosystem");
  expect(response.headers.get("content-type")).toContain("text/html");
  expect(response.headers.get("content-disposition")).toMatch(/^attachment;/);
  expect(nameOf(response)).toBe(`ecosystem-of-a-company-alibaba.${hashOf(text)}.html`);
  const page = await response.text();
  const id = `snapshot.${hashOf(text)}`;
  expect(page).toContain(`<initiative-graph src="#${id}">`);
  expect(page).toContain(`<script type="application/json" id="${id}">${text}</script>`);
  const [, code = ""] = /<script>(.*)<\/script>/s.exec(page) ?? [];
  expect(code).toBe("document.write('\\x3c!-- \\x3c/script>')");
  const hash = createHash("sha256").update(code).digest("base64");
  expect(page).toContain(`default-src 'none'; script-src 'sha256-${hash}'`.replaceAll("'", "&#39;"));
});

test.for([
  ["frame=square", "#/query/frame"],
  ["evidence=some", "#/query/evidence"],
  ["theme=dark", "#/query/theme"],
  ["company=%3Cscript%3E", "#/query/company"],
])("%s is refused by name", async ([query, pointer]) => {
  const get = await serveApp(fakeGraph());
  const body = await expectProblem(await get(`/api/snapshot?${query}`), "invalid-request");
  expect(body.errors?.map((fault) => fault.pointer)).toEqual([pointer]);
});

test("only a few are made at a time; unknown lenses and stories and a database that is away are told", async () => {
  const waiting: (() => void)[] = [];
  const slow = fakeGraph({ lens: () => new Promise((resolve) => waiting.push(() => resolve(subgraph))) });
  const get = await serveApp(slow);
  const limits = [5, 6, 7, 8, 9, 10];
  const made = limits.map((limit) => get(`/api/snapshot?lens=ecosystem&limit=${limit}`));
  await expect.poll(() => waiting.length).toBe(limits.length);
  const refused = await get("/api/snapshot?lens=ecosystem&limit=11");
  expect(refused.headers.get("retry-after")).toBe("5");
  await expectProblem(refused, "snapshot-busy");
  for (const finish of waiting) finish();
  for (const response of await Promise.all(made)) expect(response.status).toBe(200);
  await expectProblem(await get("/api/snapshot?lens=nowhere"), "unknown-lens");
  await expectProblem(await get("/snapshot.html?story=nowhere"), "unknown-story");
  const away = await serveApp(failingGraph(new Problem("graph-unavailable", "Nobody answers.")));
  await expectProblem(await away("/api/snapshot"), "graph-unavailable");
});
