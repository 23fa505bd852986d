import { expect, test } from "vitest";
import { drawingOrder } from "#scene/drawing-order.ts";
import { drawnGraph } from "#scene/drawn-graph.ts";
import { NO_FILTER, visibilityOf } from "#scene/visibility.ts";
import { pictured } from "#tests/support/pictured.ts";
import { pictureStyle } from "#view/picture-style.ts";
import { readStyle } from "#view/style-rules.ts";

const picture = pictured({
  nodes: [
    ["co:a", "company"],
    ["co:b", "company"],
    ["leg:cash", "leg"],
  ],
  links: [
    ["co:a", "leg:cash", "PASSES", "money"],
    ["co:b", "leg:cash", "MEETS", "money"],
  ],
});
const looksOf = (text: string) => pictureStyle([picture], readStyle(text))?.[0];

const drawnBy = (text: string) => drawnGraph(picture, looksOf(text));
const firstOf = (text: string) => drawingOrder(drawnBy(text), visibilityOf(picture, NO_FILTER), "wide").nodes[0];

test("a graph is drawn by rules, and as ever without them", () => {
  const graph = drawnBy("size:centrality,colour:kind,label:kind,names:centrality,width:claims");
  const leg = graph.getNodeAttributes("leg:cash");
  expect(leg).toMatchObject({ figure: "Leg of the formula", importance: 1, tier: 1, size: 26 });
  expect(graph.getEdgeAttributes("co:a PASSES leg:cash")).toMatchObject({ flow: "money", tint: "none", weight: 0.5 });
  const equal = drawnBy("size:equal");
  expect(equal.getNodeAttributes("leg:cash")).toMatchObject({ figure: "", tier: 2, mark: undefined });
  expect(equal.getNodeAttribute("leg:cash", "size")).toBe(equal.getNodeAttribute("co:a", "size"));
  expect(drawnBy("").export()).toEqual(drawnGraph(picture).export());
});

test("the important by a rule come first", () => {
  expect(firstOf("names:centrality")).toBe("leg:cash");
  expect(firstOf("")).toBe("co:a");
});
