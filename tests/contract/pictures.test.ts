import { expect, test } from "vitest";
import { lensIds } from "#contract/endpoints.ts";
import { PICTURE_FORMATS } from "#contract/picture.ts";
import type { LayoutTask } from "#layout/layout-task.ts";
import { runLayout } from "#layout/run-layout.ts";
import { Problem } from "#server/problem.ts";
import { serveApp } from "#tests/support/app.ts";
import { failingGraph, fakeGraph, subgraph } from "./fake-graph.ts";
import { expectProblem } from "./problem-answer.ts";

const PNG = new Uint8Array([137, 80, 78, 71]);

/** A graph and a painter that count what they are asked. */
function counted() {
  const asked: string[] = [];
  const graph = fakeGraph({
    lens: async (id, query) => {
      asked.push(`${id} ${JSON.stringify(query)}`);
      return subgraph;
    },
  });
  const painter = {
    paint: async (picture: string) => {
      asked.push(picture.slice(0, 4));
      return PNG;
    },
  };
  return { asked, graph, painter };
}

test.for(Object.entries(PICTURE_FORMATS))(
  "a view as %s is kept, and not sent to who has it",
  async ([format, type]) => {
    const { asked, graph, painter } = counted();
    const get = await serveApp(graph, { painter });
    const path = `/picture.${format}?company=co:alibaba`;
    const first = await get(path);
    expect(first.status).toBe(200);
    expect(first.headers.get("content-type")).toContain(type);
    expect(first.headers.get("cache-control")).toBe("public, max-age=60");
    expect(first.headers.get("access-control-allow-origin")).toBe("*");
    expect(first.headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
    expect(first.headers.get("x-content-type-options")).toBe("nosniff");
    const times = asked.length;
    const tag = first.headers.get("etag") ?? "";
    const again = await get(path, { headers: { "if-none-match": tag } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    await get(`${path}&width=1200&lens=formula&table=1`);
    expect(asked, "the same picture in other words").toHaveLength(times);
    expect((await get(`${path}&theme=dark`)).headers.get("etag")).not.toBe(tag);
    expect((await get(path, { method: "HEAD" })).headers.get("etag")).toBe(tag);
    await expectProblem(await get(path, { method: "POST" }), "method-not-allowed");
  },
);

test("an SVG has what the lens answers, in the size and the colours that were asked for", async () => {
  const get = await serveApp(fakeGraph());
  const text = await (
    await get("/picture.svg?lens=ecosystem&company=co:alibaba&width=800&height=500&theme=dark")
  ).text();
  expect(text).toMatch(/^<svg [^>]*width="800" height="500"/);
  for (const word of ["Ecosystem of a company", "Alibaba", "阿里巴巴", "Qwen", "20\u00a0Nov\u00a02025"])
    expect(text).toContain(word);
});

test("a picture shows what its view looks at, and tells of nothing else", async () => {
  const get = await serveApp(fakeGraph());
  const drawn = async (camera: string) => {
    const text = await (await get(`/picture.svg?lens=ecosystem&company=co:alibaba${camera}`)).text();
    return text.split("</desc>")[1] ?? "";
  };
  expect(await drawn("")).toContain(">Qwen<");
  const near = await drawn("&camera=co:alibaba~0~0~0.05");
  expect(near).toContain(">Alibaba<");
  expect(near).not.toContain(">Qwen<");
  expect(await drawn("&camera=constructor~0~0~0.1"), "what is not there is not looked at").toBe(await drawn(""));
});

test("without words there is the drawing and the names in it, and no title, count or legend", async () => {
  const get = await serveApp(fakeGraph());
  const address = "/picture.svg?lens=ecosystem&company=co:alibaba&words=none";
  const [, drawing = ""] = (await (await get(address)).text()).split("</desc>");
  expect(drawing).toContain("Qwen");
  for (const word of ["Ecosystem of a company", "claim", "Initiative Atlas", "阿里巴巴"])
    expect(drawing).not.toContain(word);
});

test("a comparison is drawn as two pictures with their names, and told of so", async () => {
  const { asked, graph, painter } = counted();
  const get = await serveApp(graph, { painter });
  const text = await (await get("/picture.svg?company=co:alibaba&compare=co:tencent")).text();
  expect(asked.map((one) => /co:\w+/.exec(one)?.[0])).toEqual(["co:alibaba", "co:tencent"]);
  expect(text.split("Qwen").length, "the same fake answer twice").toBeGreaterThan(2);
  const beside = await (await get(`/picture.svg?beside=${encodeURIComponent("lens=chips")}`)).text();
  expect(beside).toContain("Whose chips");
  const page = await (await get("/embed?compare=co:tencent")).text();
  expect(page).toMatch(/property="og:image" content="[^"]*\/picture\.png\?compare=co:tencent"/);
  expect(page, "each place of the frame has its own").not.toMatch(/<img src="[^"]*compare=[^"]*words=none/);
});

test("a view is laid out once, whatever size and colours it is drawn in and frozen with", async () => {
  let laid = 0;
  const layOut = async (task: LayoutTask) => {
    laid += 1;
    return runLayout(task);
  };
  const get = await serveApp(fakeGraph(), { layouts: { layOut } });
  const address = "/picture.svg?lens=ecosystem&layout=radial~co:alibaba";
  expect(await (await get(address)).text()).toContain("1 link away");
  await get(`${address}&theme=dark&width=900&hide=company`);
  await get("/api/snapshot?lens=ecosystem&layout=radial~co:alibaba");
  expect(laid).toBe(1);
  await get(`${address}~spread`);
  expect(laid).toBe(2);
});

test("a PNG is the painted SVG", async () => {
  const { graph, painter } = counted();
  const get = await serveApp(graph, { painter });
  expect(new Uint8Array(await (await get("/picture.png")).arrayBuffer())).toEqual(PNG);
});

test("another size costs no query, and a narrow picture is drawn as for a phone", async () => {
  const { asked, graph } = counted();
  const get = await serveApp(graph);
  for (const width of [600, 700, 800]) await get(`/picture.svg?width=${width}`);
  expect(asked).toHaveLength(1);
  await get("/picture.svg?width=400");
  expect(asked.at(-1)).toContain('"frame":"tall"');
});

test("a step of a story is drawn through its lens, with its title", async () => {
  const { asked, graph } = counted();
  const get = await serveApp(graph);
  const text = await (await get("/picture.svg?story=the-argument&step=99")).text();
  expect(text).toContain("A company and its models");
  expect(asked).toEqual([expect.stringMatching(/^ecosystem \{"company":"co:alibaba",.*"frame":"wide"\}$/)]);
  await expectProblem(await get("/picture.svg?story=nowhere"), "unknown-story");
});

test("every lens has a picture", async () => {
  const get = await serveApp(fakeGraph());
  for (const lens of lensIds) expect([lens, (await get(`/picture.svg?lens=${lens}`)).status]).toEqual([lens, 200]);
});

test.for([
  ["width=199", "#/query/width"],
  ["width=2001", "#/query/width"],
  ["height=1e9", "#/query/height"],
  ["theme=pink", "#/query/theme"],
  ["lens=Nonsense", "#/query/lens"],
  ["company=%3Cscript%3E", "#/query/company"],
  ["theme=dark&theme=light", "#/query/theme"],
  ["nonsense=1", "#/query/nonsense"],
])("%s is refused by name", async ([query, pointer]) => {
  const get = await serveApp(fakeGraph());
  const body = await expectProblem(await get(`/picture.svg?${query}`), "invalid-request");
  expect(body.errors?.map((fault) => fault.pointer)).toEqual([pointer]);
});

test("failures are problems: an unknown lens, a full queue, a database that is away", async () => {
  const busy = await serveApp(fakeGraph(), {
    painter: { paint: () => Promise.reject(new Problem("picture-busy", "Full.")) },
  });
  const full = { layOut: () => Promise.reject(new Problem("picture-busy", "Full.")) };
  const laying = await serveApp(fakeGraph(), { layouts: full });
  for (const path of ["/picture.svg", "/api/snapshot"])
    await expectProblem(await laying(`${path}?layout=time`), "picture-busy");
  await expectProblem(await busy("/picture.svg?lens=nowhere"), "unknown-lens");
  const response = await busy("/picture.png");
  expect(response.headers.get("retry-after")).toBe("5");
  await expectProblem(response, "picture-busy");
  expect((await busy("/picture.svg")).status).toBe(200);
  const away = await serveApp(failingGraph(new Problem("graph-unavailable", "Nobody answers.")));
  await expectProblem(await away("/picture.svg"), "graph-unavailable");
});
