import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pictured } from "#tests/support/pictured.ts";
import { putBeside, secondAsked, secondView, swapped } from "#view/second-view.ts";
import { formatView, parseView } from "#view/view-address.ts";
import { viewCaption } from "#view/view-caption.ts";
import { wholeChange } from "#view/view-change.ts";
import { lensView, type ViewState } from "#view/view-state.ts";

const ADDRESSES = [
  "",
  "?lens=chips&hide=place",
  "?company=co:amazon&expand=co:amazon~12&select=co:nvidia",
  "?lens=ecosystem&company=co:nvidia&filter=confidence~high&day=2025-09-25&out=co:intel&layout=organic~2",
  "?v=2&select=leg:cloud&pinned=leg:data&moved=leg:cloud~40~-12&group=1~Chips~co:nvidia~co:amd",
];
const seed = 20250926;
const anyView = fc.constantFrom(...ADDRESSES).map((search) => parseView(search));

/** A view after a change, as the atlas makes it. */
function changedBy(view: ViewState, change: Partial<ViewState>): ViewState {
  return parseView(formatView({ ...view, ...wholeChange(view, change) }));
}

describe("two views side by side", () => {
  test("the second keeps what is in its picture and takes selection, places and style of the first", () => {
    fc.assert(
      fc.property(anyView, anyView, (view, other) => {
        const both = changedBy(view, putBeside(other));
        const second = secondView(both);
        const { lens, params, expansions, ways, hiddenKinds, filters, day, out, groups, layout } = other;
        expect(second).toMatchObject({
          lens,
          params,
          expansions,
          ways,
          hiddenKinds,
          filters,
          day,
          out,
          groups,
          layout,
        });
        expect(second).toMatchObject({ select: both.select, also: both.also, moved: both.moved, style: both.style });
        expect(both).toMatchObject({ lens: view.lens, params: view.params, out: view.out, select: view.select });
      }),
      { seed, numRuns: 30 },
    );
  });

  test("swapped twice, both are where they were", () => {
    fc.assert(
      fc.property(anyView, anyView, (view, other) => {
        const both = changedBy(view, putBeside(other));
        const turned = changedBy(both, swapped(both));
        expect(secondAsked(turned)).toEqual(secondAsked({ ...both, beside: formatView(view).slice(1) }));
        const back = changedBy(turned, swapped(turned));
        expect(back.beside).toBe(both.beside);
        expect([back.lens, back.params, back.out, back.filters]).toEqual([
          both.lens,
          both.params,
          both.out,
          both.filters,
        ]);
      }),
    );
  });

  test("a second company and a second view take each other's place", () => {
    const one = changedBy(lensView(), { compare: "co:amazon" });
    expect(secondAsked(one)).toMatchObject({ lens: "formula", params: { company: "co:amazon" } });
    const other = changedBy(one, putBeside(lensView("chips")));
    expect([other.compare, other.beside]).toEqual([undefined, "lens=chips"]);
    expect(changedBy(other, { compare: "co:amazon" }).beside).toBeUndefined();
    expect(secondAsked(lensView())).toBeUndefined();
    expect(swapped(one)).toEqual({});
  });

  test("stand in one address that can still be read, without what is selected in the second", () => {
    const read = (search: string) => parseView(search).beside;
    const typed = "?beside=company%3Dco%253Aamazon%26select%3Dco%3Ax%26hide%3Dplace%26beside%3Dlens%3Dchips";
    expect(read(typed)).toBe("company=co:amazon&hide=place");
    expect(formatView(parseView(typed))).toBe("?beside=company=co:amazon%26hide=place");
    expect(read("?beside=")).toBe("");
    expect(read("?beside=story%3Dthe-argument")).toBeUndefined();
    expect(read("?compare=co:amazon&beside=lens%3Dchips")).toBeUndefined();
    expect(read("?story=the-argument&beside=lens%3Dchips")).toBeUndefined();
  });

  test("each is told by its lens, whom it is about, and what was done to it alone", () => {
    const picture = pictured({ nodes: [["co:alibaba", "company"]], links: [] });
    const [plain, chips] = [lensView(), lensView("chips")];
    const name = picture.nodes.name[0];
    expect(viewCaption(plain, picture, chips)).toBe(`Cash cow + data + cloud: ${name}`);
    expect(viewCaption(plain, undefined, chips)).toBe("Cash cow + data + cloud: co:alibaba");
    const done = parseView("?day=2025-09-25&hide=place&expand=co:alibaba~12&path=co:alibaba~co:nvidia");
    expect(viewCaption(done, picture, plain)).toBe(
      `Cash cow + data + cloud: ${name}, by 25 Sep 2025, expanded, with a way, filtered`,
    );
    expect(viewCaption(plain, picture, done)).toBe(`Cash cow + data + cloud: ${name}`);
  });
});
