import { expect, test } from "vitest";
import { drawingOrder } from "#scene/drawing-order.ts";
import { drawnGraph } from "#scene/drawn-graph.ts";
import { styleGraph } from "#scene/styled-graph.ts";
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

test("a graph takes rules, takes others, and is as it was when there are none", () => {
  const graph = drawnGraph(picture);
  const plain = graph.export();
  styleGraph(graph, looksOf("size:centrality,colour:kind,label:kind,names:centrality,width:claims"), "wide");
  const leg = graph.getNodeAttributes("leg:cash");
  expect(leg).toMatchObject({ figure: "Leg of the formula", importance: 1, tier: 1, size: 26 });
  expect(graph.getEdgeAttributes("co:a PASSES leg:cash")).toMatchObject({ flow: "money", tint: "none", weight: 0.5 });
  expect(drawingOrder(graph, visibilityOf(picture, NO_FILTER)).nodes[0]).toBe("leg:cash");
  styleGraph(graph, looksOf("size:equal"), "wide");
  expect(graph.getNodeAttributes("leg:cash")).toMatchObject({ figure: "", tier: 2, mark: undefined });
  expect(graph.getNodeAttribute("leg:cash", "size")).toBe(graph.getNodeAttribute("co:a", "size"));
  styleGraph(graph, undefined, "wide");
  expect(drawingOrder(graph, visibilityOf(picture, NO_FILTER)).nodes[0]).toBe("co:a");
  expect(JSON.parse(JSON.stringify(graph.export()))).toEqual(JSON.parse(JSON.stringify(plain)));
});
