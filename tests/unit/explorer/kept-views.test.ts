import { describe, expect, test } from "vitest";
import { type KeptView, KeptViews } from "#explorer/kept-views.ts";

function shelf(held: string | null = null) {
  const kept = { text: held };
  return {
    kept,
    getItem: () => kept.text,
    setItem: (_: string, text: string) => {
      kept.text = text;
    },
  };
}

const view = (name: string, part: Partial<KeptView> = {}): KeptView => ({
  ...{ name, search: "?select=co:alibaba", picture: "data:image/webp;base64,AAAA" },
  ...part,
});
const names = (views: KeptViews) => views.all().map(({ name }) => name);

describe("kept views", () => {
  test("are found again in another window, the latest first, each name once", () => {
    const store = shelf();
    const views = new KeptViews(store);
    for (const name of ["chips", "  the   cloud ", "chips"]) views.keep(view(name));
    expect(names(views)).toEqual(["chips", "the cloud"]);
    const other = new KeptViews(store);
    expect(other.all()).toEqual(views.all());
    other.rename("chips", "Whose chips");
    other.remove("the cloud");
    expect(names(other)).toEqual(["Whose chips"]);
    other.rename("Whose chips", " ");
    expect(names(new KeptViews(store))).toEqual(["Whose chips"]);
  });

  test("are no more than forty, and a picture that is too large is left out", () => {
    const views = new KeptViews(shelf());
    for (let nth = 0; nth < 50; nth += 1) views.keep(view(`view ${nth}`));
    expect(views.all()).toHaveLength(40);
    views.keep(view("large", { picture: `data:image/png;base64,${"A".repeat(20_000)}` }));
    expect(views.all()[0]).toEqual(view("large", { picture: "" }));
    views.keep(view("", {}));
    expect(views.all()[0]?.name).toBe("large");
  });

  test("that somebody else has written are taken only where they are views", () => {
    const held = [view("good"), view("script", { picture: "javascript:alert(1)" }), { name: 3 }, null, "x"];
    expect(names(new KeptViews(shelf(JSON.stringify(held))))).toEqual(["good"]);
    expect(new KeptViews(shelf("{broken")).all()).toEqual([]);
    expect(new KeptViews(shelf('{"a":1}')).all()).toEqual([]);
  });

  test("last as long as the page where the browser keeps nothing, or is full", () => {
    for (const store of [
      undefined,
      {
        getItem: () => null,
        setItem: () => {
          throw new Error("full");
        },
      },
    ]) {
      const views = new KeptViews(store);
      let told = 0;
      views.subscribe(() => {
        told += 1;
      });
      views.keep(view("one"));
      views.keep(view("two"));
      expect([names(views), told]).toEqual([["two", "one"], 2]);
    }
  });
});
