import { expect, test } from "vitest";
import type { Subgraph } from "#contract/subgraph.ts";
import { Subgraph as SubgraphShape } from "#contract/subgraph.ts";
import { arrangedPicture } from "#view/arranged-picture.ts";
import { drawnIds, groupedPicture, membersOf } from "#view/grouped-picture.ts";
import { overlapOf } from "#view/overlap.ts";
import { allBut, linkedTo } from "#view/picked.ts";
import { viewFilter, visibleRows } from "#view/visible-rows.ts";

function pictureOf(ids: readonly string[], links: readonly (readonly [number, number, number, string])[]): Subgraph {
  const zeros = ids.map(() => 0);
  return {
    ...{ dataset: "0", asOf: "", kinds: ["company"], forms: [] },
    types: ["RUNS", "FUNDS"].map((type) => ({ type, label: type.toLowerCase() })),
    nodes: {
      ...{
        id: [...ids],
        name: [...ids],
        nameZh: ids.map(() => "名"),
        kind: zeros,
        form: ids.map(() => -1),
        flow: zeros,
      },
      ...{ figure: ids.map(() => ""), tier: ids.map((_, at) => at + 1), degree: ids.map(() => 2), disputes: zeros },
      ...{ x: ids.map((_, at) => at * 10), y: ids.map((_, at) => at * 20) },
    },
    links: {
      ...{
        source: links.map(([from]) => from),
        target: links.map(([, to]) => to),
        type: links.map(([, , type]) => type),
      },
      ...{ flow: links.map(() => 0), claims: links.map(() => 1), hedge: links.map(([, , , hedge]) => hedge) },
      disputes: links.map(() => 1),
    },
    shown: { entities: { shown: ids.length, total: 9 }, links: { shown: links.length, total: 9 } },
    evidence: { claims: 1, sources: 1, disputes: 0 },
    arrangement: { name: "a#wide", width: 100, height: 100 },
  };
}

const picture = pictureOf(
  ["co:a", "co:b", "co:c", "co:d"],
  [
    [0, 1, 0, ""],
    [0, 2, 0, "reportedly"],
    [1, 2, 0, ""],
    [3, 1, 1, "may"],
    [2, 3, 0, ""],
  ],
);
const chips = { number: 3, name: "Chips", members: ["co:a", "co:b", "co:gone"] };
const all = viewFilter({ hiddenKinds: [], hiddenFlows: [], hideHedged: false, hideDisputed: false });

test("a group is one thing in the middle of its members, with their links and none within", () => {
  const { nodes, links } = SubgraphShape.parse(groupedPicture(picture, [chips]));
  expect(nodes.id).toEqual(["co:c", "co:d", "group:3"]);
  expect([nodes.name[2], nodes.figure[2], nodes.tier[2], nodes.degree[2]]).toEqual(["Chips", "2 together", 1, 4]);
  expect([nodes.x[2], nodes.y[2]]).toEqual([5, 10]);
  const said = links.source.map((from, at) => [
    nodes.id[from],
    nodes.id[links.target[at] ?? -1],
    links.claims[at],
    links.hedge[at],
  ]);
  expect(said).toEqual([
    ["group:3", "co:c", 2, ""],
    ["co:d", "group:3", 1, "may"],
    ["co:c", "co:d", 1, ""],
  ]);
});

test("a group of which only one is drawn is no group", () => {
  expect(groupedPicture(picture, [{ number: 1, name: "x", members: ["co:a", "co:gone"] }])).toBe(picture);
  expect(groupedPicture(picture, [])).toBe(picture);
});

test("what is selected of a group is the group in the picture, and the other way round", () => {
  expect(drawnIds(["co:a", "co:c", "co:b"], [chips])).toEqual(["group:3", "co:c"]);
  expect(membersOf(["co:c", "group:3"], [chips])).toEqual(["co:c", "co:a", "co:b", "co:gone"]);
});

test("a group is shown as long as one of its members is", () => {
  const grouped = groupedPicture(picture, [chips]);
  const shown = (part: object) =>
    visibleRows(
      grouped,
      viewFilter({
        hiddenKinds: [],
        hiddenFlows: [],
        hideHedged: false,
        hideDisputed: false,
        groups: [chips],
        ...part,
      }),
    ).nodes.map((row) => grouped.nodes.id[row]);
  expect(shown({ only: ["co:b", "co:c"] })).toEqual(["co:c", "group:3"]);
  expect(shown({ out: ["co:a"] })).toEqual(["co:c", "co:d", "group:3"]);
  expect(shown({ out: ["co:a", "co:b", "co:gone"] })).toEqual(["co:c", "co:d"]);
});

test("what was moved stands elsewhere, and all else where it was", () => {
  const { nodes } = arrangedPicture(picture, { moved: { "co:b": { x: 5, y: -6 } } });
  expect([nodes.x, nodes.y]).toEqual([
    [0, 15, 20, 30],
    [0, 14, 40, 60],
  ]);
  expect(arrangedPicture(picture, { moved: { "co:gone": { x: 5, y: 6 } } })).toBe(picture);
});

test("what is linked, what is left, and what two drawings share", () => {
  expect(linkedTo(picture, all, ["co:a"])).toEqual(["co:b", "co:c"]);
  expect(linkedTo(picture, { ...all, out: new Set(["co:c"]) }, ["co:a"])).toEqual(["co:b"]);
  expect(allBut(picture, all, ["co:a", "co:d"])).toEqual(["co:b", "co:c"]);
  const other = pictureOf(["co:d", "co:e", "co:b"], []);
  const sides = [picture, other].map((one) => ({ picture: one, filter: all }));
  const [one = { picture, filter: all }, two = one] = sides;
  const links = { both: 0, onlyFirst: picture.links.source.length, onlySecond: 0 };
  expect(overlapOf(one, two, ["co:a"])).toEqual({
    ...{ both: ["co:b", "co:d"], onlyFirst: ["co:c"], onlySecond: ["co:e"], links },
  });
  // Each by what is left of it.
  const without = { picture, filter: { ...all, out: new Set(["co:a", "co:b"]) } };
  expect(overlapOf(one, without)).toMatchObject({
    both: ["co:c", "co:d"],
    onlyFirst: ["co:a", "co:b"],
    onlySecond: [],
  });
  expect(overlapOf(one, one).links).toEqual({ ...links, both: links.onlyFirst, onlyFirst: 0 });
});
