import { expect, test } from "vitest";
import { known } from "#explorer/answer.ts";
import { Atlas } from "#explorer/atlas.ts";
import type { AtlasState } from "#explorer/atlas-state.ts";
import { pictured } from "#tests/support/pictured.ts";
import { storied } from "#tests/support/storied.ts";

const picture = pictured({ nodes: [["co:alibaba", "company"]], links: [] });
const unknown = {
  type: "/problems/unknown-story",
  title: "There is no such story",
  status: 404,
  detail: "There is no story.",
  instance: "1",
};

function serving(path: string): Response {
  if (path === "/api/stories/two-steps") return Response.json(storied());
  if (path.startsWith("/api/stories/")) return Response.json(unknown, { status: 404 });
  return Response.json(picture);
}

/** An atlas at an address, over a server of our own that keeps what it was asked. */
function opened(search: string) {
  const asked: string[] = [];
  const written: string[] = [];
  const parts = {
    fetch: async (address: string | URL | Request) => {
      asked.push(String(address));
      return serving(new URL(String(address), "http://atlas.test").pathname);
    },
    pause: async () => undefined,
    write: (to: string, step: "push" | "replace") => void written.push(`${step} ${to}`),
    now: () => 0,
  };
  const atlas = new Atlas(search, false, parts);
  const until = (is: (state: AtlasState) => boolean) =>
    new Promise<AtlasState>((resolve) => {
      const look = () => {
        if (!is(atlas.read())) return;
        stop();
        resolve(atlas.read());
      };
      const stop = atlas.subscribe(look);
      look();
    });
  return { atlas, asked, written, until };
}

const drawn = ({ picture, story }: AtlasState) => picture.state === "given" && story.state === "given";

test("an address in a story asks for the story first, and then for the picture of its step and no other", async () => {
  const { atlas, asked, until } = opened("?story=two-steps&step=2");
  atlas.load();
  const { view } = await until(drawn);
  expect(asked[0]).toBe("/api/stories/two-steps");
  expect(asked.slice(1).map((address) => address.replace(/\?.*/, ""))).toEqual(["/api/lenses/market"]);
  expect(view).toMatchObject({ lens: "market", story: { id: "two-steps", step: 2 } });
});

test("the next step is a step of the history, and asks for its own picture", async () => {
  const { atlas, asked, written, until } = opened("?story=two-steps");
  atlas.load();
  await until(drawn);
  atlas.go({ story: { id: "two-steps", step: 2 }, select: undefined });
  await until(({ view, picture }) => view.lens === "market" && picture.state === "given");
  expect(written).toEqual(["push ?story=two-steps&step=2"]);
  expect(asked.filter((address) => address.startsWith("/api/stories"))).toHaveLength(1);
  atlas.follow("?story=two-steps&step=1");
  expect(atlas.read().view).toMatchObject({ lens: "formula", params: { company: "co:amazon" } });
});

test("a story that is opened from a picture keeps that picture until its own has come", async () => {
  const { atlas, asked, until } = opened("?lens=chain");
  atlas.load();
  await until(({ picture }) => picture.state === "given");
  atlas.go({ story: { id: "two-steps", step: 1 } });
  expect(atlas.read().view).toMatchObject({ lens: "chain", story: { id: "two-steps", step: 1 } });
  expect(known(atlas.read().picture)).toBeDefined();
  await until(({ view, picture }) => view.lens === "formula" && picture.state === "given");
  expect(asked).toHaveLength(3);
});

test("leaving the story keeps what is seen, and so does choosing another lens or parameter", async () => {
  const { atlas, asked, written, until } = opened("?story=two-steps&step=2");
  atlas.load();
  await until(drawn);
  atlas.go({ story: undefined });
  expect(atlas.read().view).toMatchObject({ lens: "market", story: undefined });
  expect([written.at(-1), asked.length]).toEqual(["push ?lens=market", 2]);
  atlas.follow("?story=two-steps&step=1");
  atlas.go({ params: { company: "co:meta" } });
  expect(atlas.read().view).toMatchObject({ lens: "formula", story: undefined });
  expect(written.at(-1)).toBe("push ?company=co:meta");
});

test("to select something, or to hide something, does not leave the story", async () => {
  const { atlas, written, until } = opened("?story=two-steps&step=1");
  atlas.load();
  await until(drawn);
  atlas.go({ hiddenKinds: ["concept"], compare: undefined });
  expect(written).toEqual(["replace ?story=two-steps&step=1&hide=concept"]);
});

test("where there is no such story the first picture is shown, and the story is asked for once", async () => {
  const { atlas, asked, until } = opened("?story=nothing");
  atlas.load();
  const { view } = await until(({ picture, story }) => picture.state === "given" && story.state === "failed");
  expect(view.lens).toBe("formula");
  expect(asked).toHaveLength(2);
});
