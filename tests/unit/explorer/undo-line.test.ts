import { expect, test } from "vitest";
import { readExpansions } from "#contract/expansion.ts";
import { Atlas } from "#explorer/atlas.ts";
import { UndoLine } from "#explorer/undo-line.ts";
import { lensView, THE_VIEW } from "#view/view-state.ts";

/** An atlas whose server never answers, and the addresses that it has written. */
function opened(search = "") {
  const written: string[] = [];
  const atlas = new Atlas(search, false, {
    fetch: () => new Promise(() => undefined),
    pause: async () => undefined,
    now: () => 1_000,
    write: (to) => written.push(to),
  });
  return { atlas, written, line: new UndoLine(atlas) };
}

test("every change of the view is undone in turn, with the address, and done again", () => {
  const { atlas, written, line } = opened();
  atlas.go({ hiddenKinds: ["market"] });
  atlas.go({ select: "co:alibaba" });
  atlas.go({ expansions: readExpansions("co:alibaba~12") });
  atlas.go({ params: { company: "co:tencent" } });
  atlas.go(lensView("chips"));
  expect(written).toHaveLength(5);
  const forth = [...written];
  for (const address of [...forth.slice(0, 4).toReversed(), ""]) {
    expect(line.undo()).toBe(true);
    expect(written.at(-1)).toBe(address);
  }
  expect([line.undo(), line.canUndo, line.canRedo]).toEqual([false, false, true]);
  for (const address of forth) {
    expect(line.redo()).toBe(true);
    expect(written.at(-1)).toBe(address);
  }
  expect([line.redo(), line.canRedo]).toEqual([false, false]);
});

test("going back in the browser is a change too, and an open console stays open", () => {
  const { atlas, line } = opened();
  atlas.go({ table: true });
  atlas.follow("?select=co:alibaba");
  atlas.go({ query: THE_VIEW });
  line.undo();
  expect(atlas.read().view).toMatchObject({ table: true, select: undefined, query: THE_VIEW });
  line.undo();
  expect(atlas.read().view).toEqual({ ...lensView(), query: THE_VIEW });
});
