import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alignment } from "#view/aligned.ts";
import { joined, movedOn, type Offset, putBack, UNARRANGED, without } from "#view/arrangement.ts";
import { picked, pickedIn } from "#view/picked.ts";
import { framed, wholeChange } from "#view/view-change.ts";
import { lensView } from "#view/view-state.ts";

const ids = fc.uniqueArray(fc.constantFrom("co:a", "co:b", "co:c", "co:d", "co:e"), { maxLength: 5 });
const places = fc
  .dictionary(
    fc.stringMatching(/^co:[a-z]{1,3}$/),
    fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }) }),
    { minKeys: 2, maxKeys: 8, noNullPrototype: true },
  )
  .map((record) => new Map(Object.entries(record)));

function taken(before: ReadonlyMap<string, Offset>, steps: ReadonlyMap<string, Offset>): Map<string, Offset> {
  return new Map(
    [...before].map(([id, { x, y }]) => [id, { x: x + (steps.get(id)?.x ?? 0), y: y + (steps.get(id)?.y ?? 0) }]),
  );
}

describe("things that were moved", () => {
  test("are moved on from where they are, and are no longer moved once they are back", () => {
    const moved = movedOn({}, new Map([["co:a", { x: 3.4, y: -2 }]]));
    expect(moved).toEqual({ "co:a": { x: 3, y: -2 } });
    expect(movedOn(moved, new Map([["co:a", { x: -3, y: 2 }]]))).toEqual({});
    expect(putBack({ ...moved, "co:b": { x: 1, y: 1 } }, ["co:a"])).toEqual({ "co:b": { x: 1, y: 1 } });
  });

  test("stand on one line when they are aligned, and what is pinned stays and has the line go through it", () => {
    fc.assert(
      fc.property(places, fc.constantFrom("row" as const, "column" as const), fc.boolean(), (map, how, pins) => {
        const [first = ""] = map.keys();
        const fixed = new Set(pins ? [first] : []);
        const end = taken(map, alignment(map, how, fixed));
        const axis = how === "row" ? "y" : "x";
        const line = [...end.values()].map((place) => place[axis]);
        for (const value of line) expect(value).toBeCloseTo(line[0] ?? Number.NaN, 6);
        if (pins) expect(end.get(first)).toEqual(map.get(first));
      }),
    );
  });

  test("have the same distance when they are spread, between the same two ends and in the same order", () => {
    fc.assert(
      fc.property(places, fc.constantFrom("across" as const, "down" as const), (map, how) => {
        const axis = how === "across" ? "x" : "y";
        const before = [...map.values()].map((place) => place[axis]);
        const line = [...taken(map, alignment(map, how)).values()]
          .map((place) => place[axis])
          .toSorted((a, b) => a - b);
        expect(line[0]).toBeCloseTo(Math.min(...before), 6);
        expect(line.at(-1)).toBeCloseTo(Math.max(...before), 6);
        const gaps = line.slice(1).map((value, at) => value - (line[at] ?? 0));
        for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0] ?? Number.NaN, 6);
      }),
    );
  });
});

describe("what is selected", () => {
  const view = { select: "co:a", also: ["co:b"] };

  test("takes more, fewer, or others in its place", () => {
    expect(picked(view, ["co:b"], "toggle")).toEqual({ select: "co:a", also: [] });
    expect(picked(view, ["co:a"], "toggle")).toEqual({ select: "co:b", also: [] });
    expect(picked(view, ["co:b", "co:c"], "more")).toEqual({ select: "co:a", also: ["co:b", "co:c"] });
    expect(picked(view, ["co:c"], "alone")).toEqual({ select: "co:c", also: [] });
    expect(picked(view, [], "alone")).toEqual({ select: undefined, also: [] });
  });

  test("is the same again when the same is asked for twice", () => {
    fc.assert(
      fc.property(ids, ids, ([select, ...also], more) => {
        const once = picked({ select, also }, more, "toggle");
        const twice = picked(once, more, "toggle");
        expect(new Set(pickedIn(twice))).toEqual(new Set(pickedIn({ select, also })));
      }),
    );
  });

  test("is joined and parted without doubles", () => {
    expect(joined(["co:a"], ["co:b", "co:a"])).toEqual(["co:a", "co:b"]);
    expect(without(["co:a", "co:b"], ["co:a", "co:c"])).toEqual(["co:b"]);
  });
});

describe("a change of the view", () => {
  const before = {
    ...lensView("formula"),
    ...{ select: "co:alibaba", also: ["co:baidu"], out: ["co:jd"], moved: { "co:jd": { x: 1, y: 2 } } },
  };

  test("to another lens, somebody else or another step of a story begins unarranged", () => {
    for (const change of [{ lens: "chips" }, { params: { company: "co:baidu" } }, { story: { id: "a", step: 2 } }])
      expect({ ...before, ...wholeChange(before, change) }).toMatchObject({ ...UNARRANGED });
    expect({ ...before, ...wholeChange(before, { lens: "formula" }) }).toMatchObject({ out: ["co:jd"] });
  });

  test("to a comparison leaves things where the other drawing has them, and hidden what is hidden", () => {
    const view = { ...before, ...wholeChange(before, { compare: "co:baidu" }) };
    expect(view).toMatchObject({ out: ["co:jd"], moved: {}, frame: undefined });
  });

  test("of the selection lets go of all that was selected", () => {
    expect({ ...before, ...wholeChange(before, { select: "co:jd" }) }.also).toEqual([]);
    expect({ ...before, ...wholeChange(before, { out: [] }) }.also).toEqual(["co:baidu"]);
  });

  test("says in which drawing things stand where they were moved, and keeps to it", () => {
    expect(framed(before, "tall").frame).toBe("tall");
    expect(framed({ ...before, frame: "wide" }, "tall").frame).toBe("wide");
    expect(framed({ ...before, frame: "wide", moved: {} }, "tall").frame).toBe(undefined);
  });
});
