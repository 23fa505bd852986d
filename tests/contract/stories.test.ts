import { expect, test } from "vitest";
import type { Claim } from "#contract/entity.ts";
import { Story, StorySummary } from "#contract/story.ts";
import { serveApp } from "#tests/support/app.ts";
import { fakeGraph } from "./fake-graph.ts";

const claim: Claim = {
  id: "clm:000000000001",
  key: "alibaba-runs-qwen",
  subjects: [{ id: "co:alibaba", kind: "company", name: "Alibaba" }],
  predicate: { id: "undertakes", label: "undertakes" },
  objects: [],
  statement: "Alibaba runs Qwen.",
  kind: "fact",
  status: "reported",
  confidence: "medium",
  rank: "normal",
  flow: "none",
  asOf: "2025",
  sources: [{ id: "src:report" }],
  notes: [],
  basedOn: [],
};
const source = {
  id: "src:report",
  publisher: "Reporter",
  title: "A report",
  url: "https://example.org/report",
  publishedOn: "2025-09-01",
  accessedOn: "2025-11-20",
};

test("the list has each story with the titles of its steps", async () => {
  const get = await serveApp(fakeGraph());
  const list = (await (await get("/api/stories")).json()) as unknown[];
  expect(list.map((entry) => StorySummary.parse(entry))).toEqual([
    {
      id: "the-argument",
      title: "The argument",
      about: "What is argued.",
      language: "en",
      steps: ["A company and its models"],
    },
  ]);
});

test("a step names its claims by id, and the sources of those claims with publisher, title, address and day", async () => {
  const asked: (readonly string[])[] = [];
  const claims = async (keys: readonly string[]) => {
    asked.push(keys);
    return { claims: [claim], sources: [source] };
  };
  const get = await serveApp(fakeGraph({ claims }));
  const story = Story.parse(await (await get("/api/stories/the-argument")).json());
  expect(asked).toEqual([["alibaba-runs-qwen"]]);
  expect(story.dataset).toBe("facts-1");
  expect(story.steps[0]).toMatchObject({ claims: [claim.id], sources: [source] });
});

test("what the graph does not have is left out, and the text stays", async () => {
  const get = await serveApp(fakeGraph({ claims: async () => ({ claims: [], sources: [] }) }));
  const story = Story.parse(await (await get("/api/stories/the-argument")).json());
  expect(story.steps[0]).toMatchObject({ title: "A company and its models", claims: [], sources: [] });
});

test("a story that the client has already is not sent again, and not asked of the database", async () => {
  let questions = 0;
  const claims = async () => {
    questions += 1;
    return { claims: [claim], sources: [source] };
  };
  const get = await serveApp(fakeGraph({ claims }));
  const tag = (await get("/api/stories/the-argument")).headers.get("etag") ?? "";
  const again = await get("/api/stories/the-argument", { headers: { "if-none-match": tag } });
  expect([again.status, await again.text(), questions]).toEqual([304, "", 1]);
});
