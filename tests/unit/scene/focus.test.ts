import { expect, test } from "vitest";
import { drawnGraph } from "#scene/drawn-graph.ts";
import { litAmong } from "#scene/focus.ts";
import { pictured } from "#tests/support/pictured.ts";

const graph = drawnGraph(
  pictured({
    nodes: [
      ["co:a", "company"],
      ["co:b", "company"],
      ["co:c", "company"],
      ["co:d", "company"],
    ],
    links: [
      ["co:a", "co:b", "FUNDS", "money"],
      ["co:b", "co:c", "OWNS", "none"],
      ["co:c", "co:d", "OWNS", "none"],
    ],
  }),
);
const none = () => false;
const link = (source: string, type: string, target: string) => ({ source, type, target });

test("a highlight lights what it names, the ends of its links, and what joins its entities", () => {
  const lit = litAmong(graph, { entities: ["co:a", "co:b"], links: [link("co:c", "OWNS", "co:d")] }, none);
  expect([...(lit?.nodes ?? [])].sort()).toEqual(["co:a", "co:b", "co:c", "co:d"]);
  expect([...(lit?.links ?? [])].sort()).toEqual(["co:a FUNDS co:b", "co:c OWNS co:d"]);
});

test("what is hidden or not drawn is not lit, and a highlight of nothing lights everything", () => {
  const highlight = { entities: ["co:a", "co:nobody"], links: [link("co:a", "OWNS", "co:b")] };
  expect([...(litAmong(graph, highlight, none)?.nodes ?? [])]).toEqual(["co:a"]);
  expect(litAmong(graph, highlight, (id) => id === "co:a")).toBeUndefined();
  expect(litAmong(graph, { entities: [], links: [] }, none)).toBeUndefined();
  expect(litAmong(graph, undefined, none)).toBeUndefined();
});
