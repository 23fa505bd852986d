import fc from "fast-check";
import { expect, test } from "vitest";
import { FLOWS } from "#contract/kinds.ts";
import type { Mark } from "#contract/mark.ts";
import { PALETTES } from "#contract/palette.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import { linkDisplay, nodeDisplay } from "#scene/display.ts";
import { drawnGraph } from "#scene/drawn-graph.ts";
import { columnsOf, END_FLOATS, POINT_FLOATS } from "#scene/light-columns.ts";
import { sketchColumns } from "#scene/sketch-columns.ts";
import { atOnce } from "#scene/slices.ts";
import { NO_FILTER, visibilityOf } from "#scene/visibility.ts";
import { pictured } from "#tests/support/pictured.ts";
import type { PictureLooks } from "#view/picture-style.ts";
import { linkKey } from "#view/sieve.ts";
import type { ViewFilter } from "#view/visible-rows.ts";

const KINDS = ["company", "product", "concept"] as const;
const FLOWING = FLOWS.slice(0, 4);

const subgraphs = fc
  .record({
    nodes: fc.array(fc.nat(2), { minLength: 1, maxLength: 12 }),
    links: fc.array(fc.tuple(fc.nat(11), fc.nat(11), fc.nat(3)), { maxLength: 24 }),
  })
  .map(({ nodes, links }): Subgraph => {
    const idAt = (row: number) => `n:${row % nodes.length}`;
    return pictured({
      nodes: nodes.map((kind, row) => [idAt(row), KINDS[kind] ?? "company"]),
      links: links.map(([from, to, flow], row) => [idAt(from), idAt(to), `T${row}`, FLOWING[flow] ?? "none"]),
    });
  });
const styled = subgraphs.chain((subgraph) => looksOf(subgraph).map((looks) => ({ subgraph, looks })));
const filters = fc.constantFrom<ViewFilter>(
  NO_FILTER,
  { ...NO_FILTER, hiddenKinds: new Set(["concept"]) },
  { ...NO_FILTER, hiddenKinds: new Set(["concept"]), hiddenFlows: new Set(["money"]), dim: true },
);

const marks = fc.constantFrom<Mark>({ class: 0 }, { class: 3 }, { step: 2 }, "other");

/** What rules of style may say of a picture; of some things nothing. */
function looksOf(subgraph: Subgraph): fc.Arbitrary<PictureLooks | undefined> {
  const some = <Looks>(ids: readonly string[], looks: fc.Arbitrary<Looks>) =>
    fc
      .array(fc.option(looks, { nil: undefined }), { minLength: ids.length, maxLength: ids.length })
      .map((all) => new Map(ids.flatMap((id, row) => (all[row] ? [[id, all[row]] as const] : []))));
  const keys = subgraph.links.source.map((_, row) => linkKey(subgraph, row));
  const part = { requiredKeys: [] };
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const looks = fc.record({
    nodes: some(subgraph.nodes.id, fc.record({ mark: marks, size: share, importance: share }, part)),
    links: some(keys, fc.record({ mark: marks, weight: share }, part)),
    recoloured: fc.boolean(),
    key: fc.constant([]),
  });
  return fc.option(looks, { nil: undefined });
}

/** Rows of so many floats as text, so that they can be compared in whatever order they stand. */
function rows(values: Float32Array, floats: number): string[] {
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
  return Array.from({ length: values.length / floats }, (_, row) =>
    bits.slice(row * floats, (row + 1) * floats).join(" "),
  ).sort();
}

test("a sketch has the points and the ends of links that the drawn graph has, in the same places, sizes and colours, by rules of style as without", () => {
  fc.assert(
    fc.property(styled, filters, ({ subgraph, looks }, filter) => {
      const look = { palette: PALETTES.dark, visible: visibilityOf(subgraph, filter), lit: undefined };
      const graph = drawnGraph(subgraph, looks);
      const slow = atOnce(
        columnsOf(
          graph.mapNodes((id, node) => [
            id,
            { color: "", ...nodeDisplay(id, node, look), x: node.x, y: node.y, size: node.size },
          ]),
          graph.mapEdges((id, link, from, to) => [from, to, { color: "", ...linkDisplay(id, link, look) }]),
        ),
      );
      const quick = sketchColumns({ subgraph, looks, filter, theme: "dark" }, 100);
      expect(rows(quick.points, POINT_FLOATS)).toEqual(rows(slow.points, POINT_FLOATS));
      expect(quick.linkCount).toBe(slow.linkCount);
      // Their pieces apart, links begin and end in the same places.
      const ends = (lines: Float32Array, pieces: number) => {
        const floats = pieces * 2 * END_FLOATS;
        const first = (row: number) => lines.subarray(row * floats, row * floats + END_FLOATS);
        const last = (row: number) => lines.subarray((row + 1) * floats - END_FLOATS, (row + 1) * floats);
        const both = Array.from({ length: lines.length / floats }, (_, row) => [...first(row), ...last(row)]);
        return rows(Float32Array.from(both.flat()), 2 * END_FLOATS);
      };
      expect(ends(quick.lines, quick.pieces)).toEqual(ends(slow.lines, slow.pieces));
    }),
  );
});

test("of more links than there is time for, some are sketched, from everywhere", () => {
  const count = 100;
  const subgraph = pictured({
    nodes: Array.from({ length: count + 1 }, (_, row) => [`n:${row}`, "company"] as const),
    links: Array.from({ length: count }, (_, row) => [`n:${row}`, `n:${row + 1}`, "T", "none"] as const),
  });
  const { linkCount, pointCount } = sketchColumns(
    { subgraph, looks: undefined, filter: NO_FILTER, theme: "light" },
    30,
  );
  expect([linkCount, pointCount]).toEqual([25, count + 1]);
});
