import { describe, expect, test } from "vitest";
import {
  FIGURE_FONT_SIZE,
  LABEL_GAP,
  LINE_HEIGHT,
  labelLines,
  TIER_STYLES,
  type Tier,
  textWidth,
} from "#contract/drawing.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import { placeNewcomers } from "#graph/newcomer-places.ts";
import { pictured } from "#tests/support/pictured.ts";

/** A hub in the middle with `own` things that have their places around it, and `more` that have none. */
function around(own: number, more: number): { readonly picture: Subgraph; readonly first: number } {
  const ids = ["co:hub", ...Array.from({ length: own + more }, (_, at) => `con:${at}`)];
  const bare = pictured({
    nodes: ids.map((id) => [id, "concept"] as const),
    links: ids.slice(1).map((id) => ["co:hub", id, "RESTS_ON", "none"] as const),
  });
  const angle = (at: number) => (2 * Math.PI * at) / own;
  const places = ids.map((_, at) =>
    at === 0 || at > own
      ? { x: 390, y: 400 }
      : { x: 390 + 220 * Math.cos(angle(at)), y: 400 + 220 * Math.sin(angle(at)) },
  );
  return {
    first: own + 1,
    picture: {
      ...bare,
      nodes: { ...bare.nodes, x: places.map(({ x }) => x), y: places.map(({ y }) => y), tier: ids.map(() => 3) },
      arrangement: { name: "formula#wide", width: 780, height: 800 },
    },
  };
}

/** What each node covers with its name under it. */
function boxes({ nodes }: Subgraph) {
  return nodes.id.map((_, row) => {
    const { radius, fontSize, fontWeight } = TIER_STYLES.wide[(nodes.tier[row] ?? 4) as Tier];
    const lines = labelLines(nodes.name[row] ?? "", "wide");
    const half = Math.max(radius, ...lines.map((line) => textWidth(line, fontSize, fontWeight) / 2));
    const under = (lines.length * fontSize + (nodes.figure[row] ? FIGURE_FONT_SIZE : 0)) * LINE_HEIGHT;
    const [x = 0, y = 0] = [nodes.x[row], nodes.y[row]];
    return { left: x - half, right: x + half, top: y - radius, bottom: y + radius + LABEL_GAP + under };
  });
}

describe.each([
  ["a few", 8, 5],
  ["as many as an expansion adds", 20, 100],
])("%s newcomers", (_, own, more) => {
  const { picture, first } = around(own, more);
  const placed = placeNewcomers(picture, first, "wide");

  test("lie on nobody, each other included, and inside the frame", () => {
    const all = boxes(placed);
    const { width, height } = placed.arrangement;
    for (const [row, box] of all.entries()) {
      if (row < first) continue;
      expect(Math.min(box.left, box.top, width - box.right, height - box.bottom)).toBeGreaterThanOrEqual(0);
      for (const other of all.slice(0, row)) {
        const isApart =
          box.right <= other.left || box.left >= other.right || box.bottom <= other.top || box.top >= other.bottom;
        expect(isApart, `${placed.nodes.id[row]} at ${JSON.stringify([box, other])}`).toBe(true);
      }
    }
  });

  test("leave everybody where they were, in relation to each other", () => {
    const dx = (placed.nodes.x[0] ?? 0) - (picture.nodes.x[0] ?? 0);
    const dy = (placed.nodes.y[0] ?? 0) - (picture.nodes.y[0] ?? 0);
    for (let row = 0; row < first; row += 1) {
      expect(placed.nodes.x[row]).toBeCloseTo((picture.nodes.x[row] ?? 0) + dx);
      expect(placed.nodes.y[row]).toBeCloseTo((picture.nodes.y[row] ?? 0) + dy);
    }
  });

  test("are put in the same places again", () => {
    expect(placeNewcomers(picture, first, "wide")).toEqual(placed);
  });
});

test("a few settle within the frame, which then stays as it is; many make it grow", () => {
  const few = around(8, 3);
  expect(placeNewcomers(few.picture, few.first, "wide").arrangement).toEqual(few.picture.arrangement);
  const many = around(20, 100);
  const { width, height } = placeNewcomers(many.picture, many.first, "wide").arrangement;
  expect(width * height).toBeGreaterThan(780 * 800);
});

test("a newcomer that is linked to a newcomer settles near it, and a picture without newcomers is left alone", () => {
  const { picture, first } = around(6, 2);
  const { source, target } = picture.links;
  const chained = { ...picture, links: { ...picture.links, source: [...source.slice(0, -1), first] } };
  const { nodes } = placeNewcomers(chained, first, "wide");
  const apart = (one: number, other: number) =>
    Math.hypot((nodes.x[one] ?? 0) - (nodes.x[other] ?? 0), (nodes.y[one] ?? 0) - (nodes.y[other] ?? 0));
  expect(apart(first, target.at(-1) ?? 0)).toBeLessThan(160);
  expect(placeNewcomers(picture, picture.nodes.id.length, "wide")).toBe(picture);
});
