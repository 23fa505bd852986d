import { expect, test } from "vitest";
import { builtClient } from "#routes/explorer.ts";
import { serveApp, temporaryFolder } from "#tests/support/app.ts";
import { fakeGraph, subgraph } from "./fake-graph.ts";

/** A graph that counts every question, and a clock that stands still until it is turned. */
async function countedAtlas() {
  let [now, queries] = [0, 0];
  const graph = fakeGraph();
  const counted = <Asked extends readonly unknown[], Answer>(ask: (...asked: Asked) => Promise<Answer>) => {
    return async (...asked: Asked) => {
      queries += 1;
      return ask(...asked);
    };
  };
  const get = await serveApp(
    fakeGraph({
      ready: counted(graph.ready),
      lens: counted(async () => subgraph),
      lensSources: counted(graph.lensSources),
      entity: counted(graph.entity),
      claims: counted(graph.claims),
    }),
    {
      client: builtClient(await temporaryFolder({ "embed.html": "<!doctype html><title>Atlas</title>" })),
      now: () => now,
    },
  );
  const turn = (seconds: number) => {
    now += seconds * 1000;
  };
  return { get, turn, asked: () => queries };
}

test("a thousand readers of one article cost the database one query a minute", async () => {
  const { get, turn, asked } = await countedAtlas();
  const view = "?lens=ecosystem&company=co:alibaba";
  const framed = { headers: { referer: `${get.origin}/embed${view}` } };
  const read = async () => {
    const answers = await Promise.all([
      get(`/embed${view}`),
      get(`/picture.svg${view}&words=none`),
      get(`/api/lenses/ecosystem${view.replace("lens=ecosystem&", "")}&frame=wide`, framed),
      get(`/api/lenses/ecosystem/sources${view.replace("lens=ecosystem&", "")}&frame=wide`, framed),
    ]);
    await Promise.all(answers.map((answer) => answer.arrayBuffer()));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  };
  await read();
  const first = asked();
  expect(first).toBeLessThanOrEqual(6);
  const MINUTES = 4;
  // Three at a time, every twelve seconds, stand for any number: all ask the same.
  for (let at = 0; at < MINUTES * 5; at += 1) {
    turn(12);
    await Promise.all(Array.from({ length: 3 }, read));
  }
  expect(asked() - first).toBeLessThanOrEqual(MINUTES + 1);
});

test("readers who come at the same moment are one question, and the explorer's are asked as often as before", async () => {
  const { get, turn, asked } = await countedAtlas();
  const ask = () => get("/api/lenses/chips").then((answer) => answer.json());
  await Promise.all(Array.from({ length: 50 }, ask));
  expect(asked()).toBeLessThanOrEqual(2);
  const before = asked();
  turn(6);
  await ask();
  expect(asked()).toBe(before + 1);
  turn(6);
  await get("/api/lenses/chips", { headers: { "sec-fetch-site": "cross-site" } });
  expect(asked()).toBe(before + 1);
});
