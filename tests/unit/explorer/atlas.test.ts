import { expect, test } from "vitest";
import { ApiFailure, NetworkFailure } from "#api/failure.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import { known } from "#explorer/answer.ts";
import { Atlas } from "#explorer/atlas.ts";
import type { AtlasState } from "#explorer/atlas-state.ts";
import { pictured } from "#tests/support/pictured.ts";

const picture = pictured({ nodes: [["co:alibaba", "company"]], links: [] });
const detail = {
  id: "co:alibaba",
  kind: "company",
  labels: [],
  name: "Alibaba",
  aliases: [],
  tickers: [],
  description: "A company.",
  claims: [],
  disputes: [],
  sources: [],
  neighbours: [],
};
const starting = {
  type: "/problems/starting",
  title: "The atlas is still starting",
  status: 503,
  detail: "Neo4j is loading.",
  instance: "1",
  waitingFor: "the database",
};
const ready = {
  status: "ready",
  neo4j: "2026.08.1",
  dataset: "test",
  entities: 1,
  links: 0,
  claims: 0,
  sources: 0,
  disputes: 0,
  updated: "2025-09-26",
};

/** A server of our own: answers by address, and keeps what it was asked. */
function opened(search: string, answer: (path: string) => Response | Promise<Response>, small = false) {
  const asked: string[] = [];
  const written: string[] = [];
  const atlas = new Atlas(search, small, {
    fetch: async (address, init) => {
      asked.push(String(address));
      const response = await answer(new URL(String(address), "http://atlas.test").pathname);
      init?.signal?.throwIfAborted();
      return response;
    },
    pause: async () => undefined,
    now: () => 1_000,
    write: (to, step) => written.push(`${step} ${to}`),
  });
  return { atlas, asked, written, until: (is: (state: AtlasState) => boolean) => until(atlas, is) };
}

function until(atlas: Atlas, is: (state: AtlasState) => boolean): Promise<AtlasState> {
  return new Promise((resolve) => {
    const look = () => {
      if (!is(atlas.read())) return;
      stop();
      resolve(atlas.read());
    };
    const stop = atlas.subscribe(look);
    look();
  });
}

const serving = (path: string) => Response.json(path.startsWith("/api/entities/") ? detail : picture);

test("the picture, the second picture and the details of an address are all asked for", async () => {
  const { atlas, asked, until } = opened("?compare=co:amazon&select=co:alibaba", serving);
  atlas.load();
  await until(({ picture, rival, detail }) => [picture, rival, detail].every(({ state }) => state === "given"));
  expect(asked).toHaveLength(3);
  expect(asked[0]).toMatch(/^\/api\/lenses\/formula\?.*company=co%3Aalibaba.*frame=tall/);
  expect(asked[1]).toMatch(/company=co%3Aamazon/);
  expect(asked[2]).toBe("/api/entities/co%3Aalibaba");
});

test("a phone asks for the tall drawing, and a screen that grows for the wide one", async () => {
  const { atlas, asked, until } = opened("", serving, true);
  atlas.load();
  await until(({ picture }) => picture.state === "given");
  atlas.resize(false);
  await until(({ picture }) => picture.state === "given");
  expect(asked.map((address) => /frame=(\w+)/.exec(address)?.[1])).toEqual(["tall", "wide"]);
});

test("what one would want to go back from is a step of the history, the rest is not", () => {
  const { atlas, written } = opened("", serving);
  atlas.go({ select: "co:alibaba" });
  atlas.go({ hideHedged: true });
  atlas.go({ hideHedged: true });
  atlas.go({ compare: "co:amazon" });
  expect(written).toEqual([
    "push ?select=co:alibaba",
    "replace ?select=co:alibaba&hedged=0",
    "push ?compare=co:amazon&select=co:alibaba&hedged=0",
  ]);
});

test("looking at the company that stood beside the first ends the comparison", () => {
  const { atlas, written } = opened("?compare=co:amazon", serving);
  atlas.go({ params: { ...atlas.read().view.params, company: "co:amazon" } });
  expect(atlas.read().view.compare).toBeUndefined();
  expect(written).toEqual(["push ?company=co:amazon"]);
});

test("going back restores the view without writing the address again", async () => {
  const { atlas, written, until } = opened("?select=co:alibaba", serving);
  atlas.load();
  atlas.follow("");
  const state = await until(({ picture }) => picture.state === "given");
  expect(state.view.select).toBeUndefined();
  expect(state.detail.state).toBe("unasked");
  expect(written).toEqual([]);
});

test("an answer that comes too late is never shown", async () => {
  const gates: ((response: Response) => void)[] = [];
  const { atlas, until } = opened("", () => new Promise((resolve) => gates.push(resolve)));
  atlas.load();
  atlas.follow("?company=co:amazon");
  const late: Subgraph = { ...picture, dataset: "late" };
  gates[1]?.(Response.json(picture));
  await until(({ picture }) => picture.state === "given");
  gates[0]?.(Response.json(late));
  await Promise.resolve();
  expect(known(atlas.read().picture)?.dataset).toBe("test");
});

test("a server that is starting is waited for, and then asked again", async () => {
  let refusals = 4;
  const { atlas, until } = opened("", (path) => {
    if (refusals-- > 0) return Response.json(starting, { status: 503 });
    return Response.json(path === "/api/ready" ? ready : picture);
  });
  atlas.load();
  const { outage } = await until(({ outage }) => outage !== undefined);
  expect(outage).toEqual({ what: "start", waitingFor: "the database", since: 1_000 });
  const state = await until(({ picture }) => picture.state === "given");
  expect(state.outage).toBeUndefined();
});

test("waiting ends: a server that never starts is a failure to be told", async () => {
  const { atlas, until } = opened("", () => Response.json(starting, { status: 503 }));
  atlas.load();
  await until(({ outage }) => outage !== undefined);
  const state = await until(({ outage }) => outage === undefined);
  expect(state.picture).toMatchObject({ state: "failed", failure: { type: "starting" } });
});

const silent = { ...starting, type: "/problems/graph-unavailable", waitingFor: "Neo4j to answer" };

test("a picture kept from before is shown as such until the database is back, and then fetched anew", async () => {
  let readiness = 3;
  const { atlas, asked, until } = opened("", (path) => {
    const back = readiness <= 0;
    if (path === "/api/ready") return readiness-- > 0 ? Response.json(silent, { status: 503 }) : Response.json(ready);
    return Response.json(picture, back ? {} : { headers: { "X-Atlas-Stale": "silent" } });
  });
  atlas.load();
  const { outage } = await until(({ outage }) => outage !== undefined);
  expect(outage?.what).toBe("database");
  await until(({ outage }) => outage === undefined);
  await until(({ picture }) => picture.state === "given");
  expect(asked.filter((address) => address.startsWith("/api/lenses/"))).toHaveLength(2);
  expect(atlas.read().outage).toBeUndefined();
});

test("details that cannot be had say that the database is away, and come by themselves when it is back", async () => {
  let readiness = 3;
  const { atlas, until } = opened("?select=co:alibaba", (path) => {
    if (path === "/api/ready") return readiness-- > 0 ? Response.json(silent, { status: 503 }) : Response.json(ready);
    return path.startsWith("/api/entities/") && readiness >= 0 ? Response.json(silent, { status: 503 }) : serving(path);
  });
  atlas.load();
  const { outage } = await until(({ outage }) => outage !== undefined);
  expect(outage?.what).toBe("database");
  const state = await until(({ detail }) => detail.state === "given");
  expect(state.outage).toBeUndefined();
});

test("an old picture stays marked as old when waiting for the database has ended", async () => {
  const { atlas, asked } = opened("", (path) =>
    path === "/api/ready"
      ? Response.json(silent, { status: 503 })
      : Response.json(picture, { headers: { "X-Atlas-Stale": "silent" } }),
  );
  atlas.load();
  await expect.poll(() => asked.filter((address) => address === "/api/ready").length).toBe(64);
  expect(atlas.read().outage?.what).toBe("database");
});

test("an unreachable server is told at once", async () => {
  const { atlas, until } = opened("", () => Promise.reject(new TypeError("fetch failed")));
  atlas.load();
  const { picture: answer } = await until(({ picture }) => picture.state === "failed");
  expect(answer.state === "failed" && answer.failure).toBeInstanceOf(NetworkFailure);
});

test("a lens that does not exist is told without asking the server", async () => {
  const { atlas, asked, until } = opened("?lens=nowhere", serving);
  atlas.load();
  const { picture: answer } = await until(({ picture }) => picture.state === "failed");
  expect(answer.state === "failed" && answer.failure).toBeInstanceOf(ApiFailure);
  expect(asked).toEqual([]);
});

test("an expansion asks for the picture that holds it, is a step of the history, and goes with its lens", async () => {
  const { atlas, asked, written, until } = opened("", serving);
  atlas.load();
  await until(({ picture }) => picture.state === "given");
  atlas.go({ expansions: [{ id: "co:alibaba", limit: 12, rank: "recency", links: ["RUNS.out"] }] });
  await until(({ picture }) => picture.state === "given");
  expect(new URL(asked.at(-1) ?? "", "http://atlas.test").searchParams.get("expand")).toBe(
    "co:alibaba~12~recency~RUNS.out",
  );
  atlas.go({ select: "co:alibaba" });
  atlas.go({ lens: "everything", params: {} });
  await until(({ picture }) => picture.state === "given");
  expect(asked.at(-1)).not.toContain("expand");
  expect(written).toEqual([
    "push ?expand=co:alibaba~12~recency~RUNS.out",
    "push ?expand=co:alibaba~12~recency~RUNS.out&select=co:alibaba",
    "push ?lens=everything&select=co:alibaba",
  ]);
});
