import { expect, test } from "vitest";
import { known } from "#explorer/answer.ts";
import { Atlas } from "#explorer/atlas.ts";
import type { AtlasState } from "#explorer/atlas-state.ts";
import { pictured } from "#tests/support/pictured.ts";
import { THE_VIEW } from "#view/view-state.ts";

const ofLens = pictured({ nodes: [["co:alibaba", "company"]], links: [] });
const ofQuery = pictured({ nodes: [["4:x:1", "Person"]], links: [] });

function opened(search: string) {
  const asked: string[] = [];
  const atlas = new Atlas(search, false, {
    fetch: async (address) => {
      asked.push(String(address));
      return Response.json(ofLens);
    },
    pause: async () => undefined,
    now: () => 1_000,
    write: () => undefined,
  });
  const until = (is: (state: AtlasState) => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!is(atlas.read())) return;
        stop();
        resolve();
      };
      const stop = atlas.subscribe(look);
      look();
    });
  return { atlas, asked, drawn: () => until(({ picture }) => picture.state === "given") };
}

test("a query's answer stands in place of the lens's until the lens is wanted back", async () => {
  const { atlas, asked, drawn } = opened("");
  atlas.load();
  await drawn();
  atlas.lay(ofQuery);
  expect([atlas.read().laid, known(atlas.read().picture)]).toEqual([true, ofQuery]);
  atlas.resize(true);
  atlas.go({ hideHedged: true });
  atlas.load();
  expect([atlas.read().laid, asked.length]).toEqual([true, 1]);
  atlas.lift();
  await drawn();
  expect([atlas.read().laid, known(atlas.read().picture)]).toEqual([false, ofLens]);
});

test("a lens that is chosen is drawn, be it the one the answer stands in place of", async () => {
  const { atlas, drawn } = opened("");
  atlas.lay(ofQuery);
  atlas.go({ lens: "formula" });
  await drawn();
  expect([atlas.read().laid, known(atlas.read().picture)]).toEqual([false, ofLens]);
});

test("a lens's answer that comes late does not wipe out the query's", async () => {
  const { atlas } = opened("");
  atlas.load();
  atlas.lay(ofQuery);
  await new Promise((resolve) => setImmediate(resolve));
  expect(known(atlas.read().picture)).toEqual(ofQuery);
});

test("an entity is selected in the address, anything else is pointed at", () => {
  const { atlas } = opened("");
  atlas.lay(ofQuery);
  atlas.choose("4:x:1");
  expect([atlas.read().pointed, atlas.read().view.select]).toEqual(["4:x:1", undefined]);
  atlas.choose("co:alibaba");
  expect([atlas.read().pointed, atlas.read().view.select]).toEqual([undefined, "co:alibaba"]);
  atlas.choose("4:x:1");
  atlas.choose(undefined);
  expect([atlas.read().pointed, atlas.read().view.select]).toEqual([undefined, undefined]);
});

test("the console opens and closes without asking for the picture again", () => {
  const { atlas, asked } = opened("?query=RETURN%201&with=%7B%22a%22%3A%221%22%2C%22b%22%3A2%7D");
  expect(atlas.read().view.query).toEqual({ cypher: "RETURN 1", params: { a: "1" } });
  atlas.load();
  atlas.go({ query: undefined });
  atlas.go({ query: THE_VIEW });
  expect(asked).toHaveLength(1);
});
