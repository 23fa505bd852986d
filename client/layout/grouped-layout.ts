import type { Guide } from "#contract/guide.ts";
import { boundsOf, extentsOf, partsOf } from "./layout-part.ts";
import { type LinkGraph, linkGraph } from "./link-graph.ts";
import { multilevelPlaces, type Report } from "./multilevel.ts";
import { type OrganicWish, organicPlaces } from "./organic-layout.ts";
import { removeOverlaps } from "./overlap-removal.ts";
import type { Places } from "./places.ts";

/** Around a group, and above it for its name. */
const MARGIN = 20;
const HEADING = 26;

/**
 * Every group laid out by itself under its name, groups with many links between them near to each other.
 *
 * @param group of each node, an index into `names`
 */
export function groupedPlaces(
  graph: LinkGraph,
  group: Uint32Array,
  names: readonly string[],
  wish: OrganicWish,
  report: Report = () => undefined,
): Places & { readonly guides: readonly Guide[] } {
  const members = names.map((_, at) => Uint32Array.from(rowsOf(group, at)));
  let done = 0;
  const drawn = partsOf(graph, members).map(({ nodes, graph: inner }) => {
    const solid = extentsOf(wish.solid, nodes);
    const own = { ...wish, ratio: 1.2, solid, room: extentsOf(wish.room, nodes) };
    const places = organicPlaces(inner, own, (share) => report((done + share * nodes.length) / graph.count));
    done += nodes.length;
    return { nodes, places, bounds: boundsOf(places, solid) };
  });
  const middles = groupMiddles(graph, group, drawn, wish);
  const [x, y] = [new Float64Array(graph.count), new Float64Array(graph.count)];
  const guides: Guide[] = [];
  for (const [at, { nodes, places, bounds }] of drawn.entries()) {
    if (nodes.length === 0) continue;
    const left = middles.x[at]! - bounds.width / 2;
    const top = middles.y[at]! - bounds.height / 2 + HEADING / 2;
    for (let row = 0; row < nodes.length; row += 1) {
      x[nodes[row]!] = places.x[row]! - bounds.left + left;
      y[nodes[row]!] = places.y[row]! - bounds.top + top;
    }
    const heading = { x: middles.x[at]!, y: top - HEADING / 2 };
    guides.push({ shape: "words", at: heading, text: names[at]!, anchor: "middle" });
  }
  return { x, y, guides };
}

interface DrawnGroup {
  readonly nodes: Uint32Array;
  readonly bounds: { readonly width: number; readonly height: number };
}

/** The middles of the groups' rectangles, which do not overlap. */
function groupMiddles(graph: LinkGraph, group: Uint32Array, drawn: readonly DrawnGroup[], wish: OrganicWish): Places {
  const ends = (side: Uint32Array) => side.map((node) => group[node]!);
  const between = linkGraph(drawn.length, ends(graph.source), ends(graph.target), graph.weight);
  const light = { ...between, weight: between.weight.map((links) => Math.sqrt(links)) };
  const places = multilevelPlaces(light, wish.seed);
  const area = drawn.reduce(
    (sum, { bounds }) => sum + (bounds.width + 2 * MARGIN) * (bounds.height + HEADING + 2 * MARGIN),
    0,
  );
  const none = new Float64Array(drawn.length);
  const { width, height } = boundsOf(places, { left: none, right: none, above: none, below: none });
  const [across, down] = [Math.sqrt(area * wish.ratio), Math.sqrt(area / wish.ratio)];
  // Closer than they fit: what then overlaps is pushed no farther than it must.
  for (let at = 0; at < drawn.length; at += 1) {
    places.x[at]! *= (0.6 * across) / Math.max(width, 1e-9);
    places.y[at]! *= (0.6 * down) / Math.max(height, 1e-9);
  }
  const halfWidth = Float64Array.from(drawn, ({ bounds, nodes }) => (nodes.length ? bounds.width / 2 + MARGIN : 0));
  const halfHeight = Float64Array.from(drawn, ({ bounds, nodes }) =>
    nodes.length ? (bounds.height + HEADING) / 2 + MARGIN : 0,
  );
  removeOverlaps(places, { left: halfWidth, right: halfWidth, above: halfHeight, below: halfHeight });
  return places;
}

function rowsOf(group: Uint32Array, at: number): number[] {
  const rows: number[] = [];
  for (let node = 0; node < group.length; node += 1) if (group[node] === at) rows.push(node);
  return rows;
}
