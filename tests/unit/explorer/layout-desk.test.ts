import { expect, test } from "vitest";
import { Atlas } from "#explorer/atlas.ts";
import { LayoutDesk } from "#explorer/layout-desk.ts";
import { takenGraph } from "#explorer/taken-sheet.ts";
import { laidOutPicture } from "#layout/laid-out-picture.ts";
import { pictureTask } from "#layout/picture-task.ts";
import { runLayout } from "#layout/run-layout.ts";
import { pictured } from "#tests/support/pictured.ts";
import { readLayout } from "#view/layout-choice.ts";
import { formatView } from "#view/view-address.ts";

const answer = pictured({
  nodes: [
    ["co:alibaba", "company"],
    ["ini:a", "initiative"],
    ["ini:b", "initiative"],
  ],
  links: [["co:alibaba", "ini:a", "RUNS", "money"]],
});

/** A desk whose layouts are finished, or fail, when the test says so. */
function opened(search: string) {
  const atlas = new Atlas(search, false, {
    fetch: async () => Response.json(answer),
    pause: async () => undefined,
    now: () => 1_000,
    write: () => undefined,
  });
  const asked: { name: string; signal: AbortSignal; report: (share: number) => void; end: (fault?: Error) => void }[] =
    [];
  const said: string[] = [];
  const desk = new LayoutDesk(atlas, {
    layOut: (picture, wish, report, signal) =>
      new Promise((resolve, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason));
        const end = (fault?: Error) =>
          fault ? reject(fault) : resolve(laidOutPicture(picture, wish.name, runLayout(pictureTask(picture, wish))));
        asked.push({ name: wish.name, signal, report, end });
      }),
    days: async () => new Map([["ini:a", 20_000]]),
    announce: (text) => said.push(text),
  });
  const until = (is: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!is()) return;
        stop();
        resolve();
      };
      const stop = desk.subscribe(look);
      look();
    });
  return { atlas, desk, asked, said, until };
}

test("the stored drawing is the answer itself; a layout takes its place when it is done", async () => {
  const { atlas, desk, asked, said, until } = opened("");
  atlas.load();
  await until(() => desk.drawn(0) !== undefined);
  const stored = desk.drawn(0)?.picture;
  expect(stored?.nodes.x).toEqual(answer.nodes.x);
  atlas.go({ layout: readLayout("organic") });
  expect([asked.length, desk.read().share, desk.drawn(0)?.picture]).toEqual([1, 0, stored]);
  asked[0]?.report(0.4);
  expect(desk.read().share).toBe(0.4);
  asked[0]?.end();
  await until(() => desk.read().share === undefined);
  expect(desk.drawn(0)?.picture.arrangement.name).toBe("organic#wide");
  expect(said).toEqual(["The picture is laid out."]);
  const places = takenGraph(atlas.read(), desk).nodes.map(({ look }) => look?.x);
  expect(places).toEqual(desk.drawn(0)?.picture.nodes.x);
  // What has nothing to do with places is not laid out anew.
  atlas.go({ hideHedged: true });
  expect(asked).toHaveLength(1);
});

test("another wish ends the one before; Cancel goes back to what is drawn", async () => {
  const { atlas, desk, asked, until } = opened("?layout=type");
  atlas.load();
  await until(() => asked.length === 1);
  atlas.go({ layout: readLayout("community") });
  expect([asked[0]?.signal.aborted, asked[1]?.signal.aborted]).toEqual([true, false]);
  asked[1]?.end();
  await until(() => desk.read().share === undefined);
  atlas.go({ layout: readLayout("hierarchy") });
  desk.cancel();
  expect([asked[2]?.signal.aborted, desk.read().share]).toEqual([true, undefined]);
  expect(formatView(atlas.read().view)).toBe("?layout=community");
});

test("what is pinned stays where it is drawn; undo and Cancel bring back what was", async () => {
  const { atlas, desk, asked, until } = opened("?pinned=ini:a&moved=ini:a~30~5,ini:b~9~9");
  atlas.load();
  await until(() => desk.drawn(0) !== undefined);
  desk.choose(readLayout("hierarchy"));
  expect(formatView(atlas.read().view)).toBe("?v=2&layout=hierarchy&pinned=ini:a&held=ini:a~40~5");
  asked[0]?.end();
  await until(() => desk.read().share === undefined);
  const drawn = desk.drawn(0)?.picture;
  const row = drawn?.nodes.id.indexOf("ini:a") ?? -1;
  expect([drawn?.nodes.x[row], drawn?.nodes.y[row]]).toEqual([40, 5]);
  // Dragged after that, and laid out once more: it stays where it was dragged to.
  atlas.go({ moved: { "ini:a": { x: 1, y: 2 } } });
  desk.again();
  expect(atlas.read().view).toMatchObject({ moved: {}, held: { "ini:a": { x: 41, y: 7 } } });
  desk.cancel();
  const back = "?v=2&layout=hierarchy&pinned=ini:a&moved=ini:a~1~2&held=ini:a~40~5";
  expect([formatView(atlas.read().view), desk.read().share]).toEqual([back, undefined]);
});

test("the first drawing that is cancelled, or comes to nothing, is the stored one", async () => {
  const { atlas, desk, asked, until } = opened("?layout=time");
  atlas.load();
  await until(() => asked.length === 1);
  expect(desk.drawn(0)).toBeUndefined();
  desk.cancel();
  expect([formatView(atlas.read().view), desk.drawn(0)?.picture.nodes.x]).toEqual(["", answer.nodes.x]);
  atlas.go({ layout: readLayout("radial~ini:a") });
  asked[1]?.end(new Error("No such file."));
  await until(() => desk.read().failure !== undefined);
  expect([desk.drawn(0)?.picture.nodes.x, desk.read().share]).toEqual([answer.nodes.x, undefined]);
});
