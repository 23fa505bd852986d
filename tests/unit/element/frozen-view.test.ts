import { expect, test } from "vitest";
import { Snapshot } from "#contract/snapshot.ts";
import { SNAPSHOT_FORMAT } from "#contract/snapshot-format.ts";
import { readFrozen, sidesOf } from "#element/frozen-view.ts";
import { Unreadable } from "#element/untrusted.ts";
import { pictured } from "#tests/support/pictured.ts";

const snapshot = Snapshot.parse({
  format: SNAPSHOT_FORMAT,
  version: 1,
  frozenOn: "2026-11-23",
  title: "Chips",
  subject: "",
  about: "Whose chips?",
  origin: "https://atlas.example",
  view: "?lens=chips",
  select: "co:b",
  highlight: { entities: ["co:a"], links: [{ source: "co:a", type: "RUNS", target: "co:b" }] },
  drawing: pictured({
    nodes: [
      ["co:a", "company"],
      ["co:b", "company"],
    ],
    links: [["co:a", "co:b", "RUNS", "money", "about"]],
  }),
  claims: [],
  sources: [
    { id: "src:x", publisher: "X", title: "T", url: "https://x.example", publishedOn: "2025", accessedOn: "2026" },
  ],
});

/** The snapshot with the value at one place replaced. */
function changed(place: string, value: unknown): unknown {
  const copy: unknown = structuredClone(snapshot);
  const steps = place.split(".");
  const last = steps.pop() ?? "";
  const at = steps.reduce<unknown>((inner, step) => Reflect.get(Object(inner), step), copy);
  Reflect.set(Object(at), last, value);
  return copy;
}

test("what the contract has is read whole, but for what the element does not show", () => {
  const { accessedOn: _unread, ...source } = snapshot.sources[0] ?? { accessedOn: "" };
  expect(readFrozen(JSON.parse(JSON.stringify(snapshot)), "s")).toEqual({ ...snapshot, sources: [source] });
});

test("two that stand side by side are read each with its own, and each is checked", () => {
  const second = { name: "<b>Other</b>", drawing: snapshot.drawing, pale: ["co:a"] };
  const pair = readFrozen({ ...snapshot, name: "One", second }, "s");
  expect(sidesOf(pair).map(({ name, pale }) => [name, pale])).toEqual([
    ["One", undefined],
    ["<b>Other</b>", ["co:a"]],
  ]);
  expect(sidesOf(readFrozen(snapshot, "s"))).toHaveLength(1);
  const { nodes } = second.drawing;
  const broken = { ...second, drawing: { ...second.drawing, nodes: { ...nodes, id: ["co:a", "co:a"] } } };
  expect(() => readFrozen({ ...snapshot, second: broken }, "s")).toThrow(Unreadable);
  const camera = { near: "co:a", x: 0, y: 0, unitsPerPixel: 0 };
  expect(() => readFrozen({ ...snapshot, camera }, "s")).toThrow(Unreadable);
});

test("what a later atlas may add is left out", () => {
  expect(readFrozen({ ...snapshot, weather: "<b>fine</b>" }, "s")).not.toHaveProperty("weather");
});

test.for([
  ["format", "something-else"],
  ["version", 2],
  ["frozenOn", "yesterday"],
  ["title", { html: "<b>" }],
  ["title", "x".repeat(20_001)],
  ["drawing.nodes.x", [0, "1"]],
  ["drawing.nodes.x", [0, null]],
  ["drawing.nodes.name", ["only one"]],
  ["drawing.nodes.id", ["co:a", "co:a"]],
  ["drawing.links.target", [7]],
  ["drawing.links.source", [-1]],
  ["drawing.arrangement.width", 0],
  ["claims", "none"],
  ["sources", [null]],
] as const)("%s as %j is refused with its place", ([place, value]) => {
  expect(() => readFrozen(changed(place, value), "s")).toThrow(Unreadable);
});

test.for([null, 1, "text", [], {}])("%j is no snapshot", (value) => {
  expect(() => readFrozen(value, "snapshot")).toThrow(/^snapshot/);
});
