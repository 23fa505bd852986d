import { expect, test } from "vitest";
import type { TypedValue } from "#api/query-call.ts";
import { foundGraph } from "#console/found-graph.ts";
import { MOST_DRAWN, queryPicture } from "#console/query-picture.ts";
import { Subgraph } from "#contract/subgraph.ts";

const value = ($type: string, _value: unknown): TypedValue => ({ $type, _value });
const entity = (id: string, more: Readonly<Record<string, TypedValue>> = {}) =>
  value("Node", {
    _element_id: `4:x:${id}`,
    _labels: ["Company", "Entity"],
    _properties: { id: value("String", id), kind: value("String", "company"), name: value("String", id), ...more },
  });
const link = (source: string, target: string, number = 0) =>
  value("Relationship", {
    _element_id: `5:x:${source}${target}${number}`,
    _start_node_element_id: `4:x:${source}`,
    _end_node_element_id: `4:x:${target}`,
    _type: "FEEDS",
    _properties: { claims: value("List", [value("String", `clm:${source}`)]), flow: value("String", "money") },
  });
const stranger = value("Node", {
  _element_id: "4:x:99",
  _labels: ["Person"],
  _properties: { title: value("String", "Ann") },
});

test("entities go by their own ids and kinds, what is strange by the database's id and its label", () => {
  const picture = queryPicture(
    foundGraph([[entity("co:a"), entity("co:b"), link("co:a", "co:b"), stranger]]),
    undefined,
    false,
  );
  expect(Subgraph.safeParse(picture).success).toBe(true);
  expect(picture.nodes.id).toEqual(["co:a", "co:b", "4:x:99"]);
  expect(picture.nodes.kind.map((kind) => picture.kinds[kind])).toEqual(["company", "company", "Person"]);
  expect(picture.nodes.name[2]).toBe("Ann");
  expect(picture.types).toEqual([{ type: "FEEDS", label: "feeds" }]);
  expect(picture.evidence.claims).toBe(1);
});

const foreign = (id: string, labels: readonly string[], properties: Readonly<Record<string, TypedValue>> = {}) =>
  value("Node", { _element_id: id, _labels: labels, _properties: properties });
const kindsOf = (rows: TypedValue[][], counts?: ReadonlyMap<string, number>) => {
  const { nodes, kinds } = queryPicture(foundGraph(rows), undefined, false, counts);
  return nodes.kind.map((kind) => kinds[kind]);
};

test("a node with several labels is drawn as the one that fewest have, in the database or else in the answer", () => {
  const rows = [[foreign("1", ["Person", "Actor"]), foreign("2", ["Person"]), foreign("3", ["Director", "Person"])]];
  expect(kindsOf(rows)).toEqual(["Actor", "Person", "Director"]);
  const counts = new Map([
    ["Actor", 900],
    ["Person", 100],
    ["Director", 1],
  ]);
  expect(kindsOf(rows, counts)).toEqual(["Person", "Person", "Director"]);
  expect(kindsOf([[foreign("1", ["B", "A"]), foreign("2", [])]])).toEqual(["A", ""]);
});

test("what another database calls Entity, kind, tier, flow or hedge is none of ours", () => {
  const own = { kind: value("String", "row"), flow: value("String", "money"), tier: value("Integer", "1") };
  const rows = [
    [foreign("1", ["Entity"], { ...own, id: value("String", "x1") }), foreign("2", ["Entity"], own)],
    [
      value("Relationship", {
        _element_id: "9",
        _start_node_element_id: "1",
        _end_node_element_id: "2",
        _type: "LINKS_TO",
        _properties: { hedge: value("String", "maybe"), flow: value("String", "data"), label: value("String", "x") },
      }),
    ],
  ];
  const picture = queryPicture(foundGraph(rows), undefined, false);
  expect(Subgraph.safeParse(picture).success).toBe(true);
  expect(picture.nodes).toMatchObject({ id: ["1", "2"], name: ["x1", "money"], flow: [0, 0], tier: [3, 3] });
  expect(picture.links).toMatchObject({ flow: [0], hedge: [""], claims: [0] });
  expect(picture.types).toEqual([{ type: "LINKS_TO", label: "links to" }]);
});

test("two links of one type between the same two are drawn as one, and counted as two", () => {
  const rows = [[entity("co:a"), entity("co:b"), link("co:a", "co:b"), link("co:a", "co:b", 1)]];
  const { links, shown } = queryPicture(foundGraph(rows), undefined, false);
  expect(links.source).toHaveLength(1);
  expect(shown.links).toEqual({ shown: 1, total: 2 });
});

test("everything is in the frame, apart from each other, and the same each time", () => {
  const ids = Array.from({ length: 60 }, (_, at) => `co:${at}`);
  const rows = ids.map((id, at) => [entity(id), link(id, ids[(at * 7 + 1) % 60] ?? "")]);
  const one = queryPicture(foundGraph(rows), undefined, false);
  expect(queryPicture(foundGraph(rows), undefined, false)).toEqual(one);
  const { x, y } = one.nodes;
  const { width, height } = one.arrangement;
  expect(x.every((place) => place >= 0 && place <= width)).toBe(true);
  expect(y.every((place) => place >= 0 && place <= height)).toBe(true);
  const near = x.flatMap((_, at) =>
    x.slice(0, at).map((_, to) => Math.hypot((x[at] ?? 0) - (x[to] ?? 0), (y[at] ?? 0) - (y[to] ?? 0))),
  );
  expect(Math.min(...near)).toBeGreaterThan(40);
});

test("what is drawn already keeps its place, and what is new comes beside it", () => {
  const drawn = queryPicture(foundGraph([[entity("co:a"), entity("co:b"), link("co:a", "co:b")]]), undefined, false);
  expect(queryPicture(foundGraph([[entity("co:b"), entity("co:a")]]), drawn, false).nodes.x).toEqual(
    drawn.nodes.x.toReversed(),
  );
  const added = queryPicture(foundGraph([[entity("co:c")]]), drawn, true);
  expect(added.nodes.id.toSorted()).toEqual(["co:a", "co:b", "co:c"]);
  expect(added.links.source).toHaveLength(1);
  const between = ({ nodes }: Subgraph) => {
    const [a, b] = [nodes.id.indexOf("co:a"), nodes.id.indexOf("co:b")];
    return [(nodes.x[a] ?? 0) - (nodes.x[b] ?? 0), (nodes.y[a] ?? 0) - (nodes.y[b] ?? 0)].map(Math.round);
  };
  expect(between(added)).toEqual(between(drawn));
});

test("of too many the first are drawn, and it is said how many there were", () => {
  const rows = Array.from({ length: MOST_DRAWN + 5 }, (_, at) => [entity(`co:${at}`)]);
  const { nodes, shown } = queryPicture(foundGraph(rows), undefined, false);
  expect(nodes.id).toHaveLength(MOST_DRAWN);
  expect(shown.entities).toEqual({ shown: MOST_DRAWN, total: MOST_DRAWN + 5 });
}, 60_000);
