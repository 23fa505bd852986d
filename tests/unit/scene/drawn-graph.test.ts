import { expect, test } from "vitest";
import { TIER_STYLES } from "#contract/drawing.ts";
import { frameOf } from "#contract/subgraph.ts";
import { drawnGraph } from "#scene/drawn-graph.ts";
import { drawnInSteps } from "#scene/drawn-in-steps.ts";
import { litAround, spoken } from "#scene/focus.ts";
import { atOnce } from "#scene/slices.ts";
import { NO_FILTER, visibilityOf } from "#scene/visibility.ts";
import { pictured } from "#tests/support/pictured.ts";
import { linkKey } from "#view/sieve.ts";

const picture = pictured({
  nodes: [
    ["co:a", "company"],
    ["ini:a/x", "initiative"],
    ["con:y", "concept"],
  ],
  links: [
    ["co:a", "ini:a/x", "RUNS", "none"],
    ["co:a", "ini:a/x", "FUNDS", "money", "expected"],
    ["ini:a/x", "co:a", "PAYS", "money"],
    ["ini:a/x", "con:y", "ADDRESSES", "none", "", 2],
  ],
});

test("every entity and link of the answer is drawn, y upwards", () => {
  const graph = drawnGraph(picture);
  expect(graph.nodes()).toEqual(["co:a", "ini:a/x", "con:y"]);
  expect(graph.edges()).toEqual([
    "co:a RUNS ini:a/x",
    "co:a FUNDS ini:a/x",
    "ini:a/x PAYS co:a",
    "ini:a/x ADDRESSES con:y",
  ]);
  expect(graph.getNodeAttribute("ini:a/x", "x")).toBe(10);
  expect(graph.getNodeAttribute("con:y", "y")).toBeCloseTo(0);
});

test("links between the same two never cover each other", () => {
  const graph = drawnGraph(picture);
  const bends = ["co:a RUNS ini:a/x", "co:a FUNDS ini:a/x"].map((id) => graph.getEdgeAttribute(id, "bend"));
  // The opposite direction bends to its own left, which is the other side.
  expect(new Set([...bends, -graph.getEdgeAttribute("ini:a/x PAYS co:a", "bend")]).size).toBe(3);
});

test("a link to itself, which sigma cannot draw, is left out and not a crash", () => {
  const graph = drawnGraph(pictured({ nodes: [["co:a", "company"]], links: [["co:a", "co:a", "OWNS", "none"]] }));
  expect(graph.size).toBe(0);
});

test("a link is hidden with its ends, its flow, its hedge or its dispute", () => {
  const links = picture.links.source.map((_, row) => linkKey(picture, row));
  const visible = (filter: Partial<typeof NO_FILTER>) => visibilityOf(picture, { ...NO_FILTER, ...filter });
  const hidden = (filter: Partial<typeof NO_FILTER>) => links.filter((id) => !visible(filter).links.has(id));
  expect(hidden({})).toEqual([]);
  expect(hidden({ hiddenKinds: new Set(["concept"]) })).toEqual(["ini:a/x ADDRESSES con:y"]);
  expect(hidden({ hiddenFlows: new Set(["money"]) })).toEqual(["co:a FUNDS ini:a/x", "ini:a/x PAYS co:a"]);
  expect(hidden({ hideHedged: true })).toEqual(["co:a FUNDS ini:a/x"]);
  expect(hidden({ hideDisputed: true })).toEqual(["ini:a/x ADDRESSES con:y"]);
  expect(visible({ hiddenKinds: new Set(["concept"]) }).nodes.has("con:y")).toBe(false);
});

test("where what is left out is dimmed, it is pale and nothing is hidden", () => {
  const { nodes, links } = visibilityOf(picture, { ...NO_FILTER, hiddenKinds: new Set(["concept"]), dim: true });
  expect(Object.fromEntries(nodes)).toEqual({ "co:a": "plain", "ini:a/x": "plain", "con:y": "pale" });
  expect([...links].filter(([, look]) => look === "pale")).toEqual([["ini:a/x ADDRESSES con:y", "pale"]]);
  expect(links.size).toBe(4);
});

test("choosing an entity lights it, its neighbours and the links between", () => {
  const graph = drawnGraph(picture);
  const lit = litAround(graph, "con:y", () => false);
  expect([...(lit?.nodes ?? [])]).toEqual(["con:y", "ini:a/x"]);
  expect([...(lit?.links ?? [])]).toEqual(["ini:a/x ADDRESSES con:y"]);
  expect(litAround(graph, "co:gone", () => false)).toBeUndefined();
  expect(litAround(graph, "con:y", () => true)).toBeUndefined();
  expect(spoken(graph, "con:y")).toBe("con:y, concept, 1 link here");
});

test("the frame follows from the arrangement's name", () => {
  expect(frameOf(picture)).toBe("wide");
  expect(frameOf({ ...picture, arrangement: { name: "x#tall", width: 900, height: 1400 } })).toBe("tall");
});

test("of two things of one tier the one with more links is larger, and none outgrows its tier", () => {
  const nodes = { ...picture.nodes, tier: [2, 2, 2], degree: [0, 1, 5] };
  const graph = drawnGraph({ ...picture, nodes });
  const [none = 0, one = 0, five = 0] = graph.nodes().map((id) => graph.getNodeAttribute(id, "size"));
  expect(none).toBeLessThan(one);
  expect(one).toBeLessThan(five);
  expect(five).toBeLessThanOrEqual(TIER_STYLES.wide[2].radius);
});

test("a graph that is made in steps is the one that is made at once", () => {
  expect(atOnce(drawnInSteps(picture)).export()).toEqual(drawnGraph(picture).export());
});
