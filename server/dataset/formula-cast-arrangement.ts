import { FLOWS } from "#contract/kinds.ts";
import { type ArrangeGraph, at, neighbours, otherEnd } from "./arrangement-graph.ts";

/** The parts that entities play in the drawing of the formula; every node has exactly one. */
export interface FormulaCast {
  readonly theses: readonly number[];
  /** Cash cow, data, cloud from left to right. */
  readonly legs: readonly number[];
  /** What fulfils a leg, and which one. */
  readonly supporters: ReadonlyMap<number, number>;
  /** The company in the middle, or all of those that are judged. */
  readonly centre: readonly number[];
  /** From those that live on money on the left to those that live on computing on the right. */
  readonly initiatives: readonly number[];
  /** All else. */
  readonly satellites: readonly number[];
  readonly markets: readonly number[];
}

/** Who plays what in `graph`. */
export function castFormula(graph: ArrangeGraph): FormulaCast {
  const ofKind = (kind: string) => graph.nodes.flatMap((node, index) => (node.kind === kind ? [index] : []));
  const legs = ofKind("leg").sort((a, b) => sideOf(at(graph.nodes, a).flow) - sideOf(at(graph.nodes, b).flow) || a - b);
  const centre = centreOf(graph, ofKind("company"));
  const fixed = new Set([...ofKind("thesis"), ...legs, ...centre, ...ofKind("initiative"), ...ofKind("market")]);
  const supporters = new Map<number, number>();
  for (const { source, target, type } of graph.links) {
    if (type === "FULFILS" && !fixed.has(source) && !supporters.has(source) && legs.includes(target))
      supporters.set(source, target);
  }
  addFeeders(graph, supporters, new Set([...fixed, ...supporters.keys()]), new Set([...legs, ...centre]));
  return {
    theses: ofKind("thesis"),
    legs,
    supporters,
    centre,
    markets: ofKind("market"),
    initiatives: orderInitiatives(graph, ofKind("initiative"), legs, supporters),
    satellites: graph.nodes.flatMap((_, node) => (fixed.has(node) || supporters.has(node) ? [] : [node])),
  };
}

/** What is linked to supporters, and otherwise to legs and companies in the middle alone, supports the same leg. */
function addFeeders(
  graph: ArrangeGraph,
  supporters: Map<number, number>,
  taken: ReadonlySet<number>,
  upper: ReadonlySet<number>,
): void {
  const feeders = graph.nodes.flatMap((_, node): [number, number][] => {
    const near = neighbours(graph, node);
    const leg = near.map((other) => supporters.get(other)).find((found) => found !== undefined);
    return taken.has(node) || leg === undefined || !near.every((other) => upper.has(other) || supporters.has(other))
      ? []
      : [[node, leg]];
  });
  for (const [feeder, leg] of feeders) supporters.set(feeder, leg);
}

/** The companies held against the legs; else those of the first tier; else the best linked. */
function centreOf(graph: ArrangeGraph, companies: readonly number[]): number[] {
  const judged = companies.filter((company) =>
    graph.links.some(({ source, type }) => source === company && type === "MEETS"),
  );
  if (judged.length > 0) return judged;
  const large = companies.filter((company) => at(graph.nodes, company).tier === 1);
  if (large.length > 0) return large;
  const degree = (company: number) => at(graph.incident, company).length;
  return [...companies].sort((a, b) => degree(b) - degree(a) || a - b).slice(0, 1);
}

/** -1 for money, 1 for computing, 0 between. */
export function sideOf(flow: number): number {
  return FLOWS[flow] === "money" ? -1 : FLOWS[flow] === "computing" ? 1 : 0;
}

/** The mean side of what flows through an initiative's links and of the legs behind them; the larger initiatives come first. */
function orderInitiatives(
  graph: ArrangeGraph,
  initiatives: readonly number[],
  legs: readonly number[],
  supporters: ReadonlyMap<number, number>,
): number[] {
  const lean = new Map(initiatives.map((node) => [node, leanOf(graph, node, legs, supporters)]));
  return [...initiatives].sort(
    (a, b) => at(graph.nodes, a).tier - at(graph.nodes, b).tier || (lean.get(a) ?? 0) - (lean.get(b) ?? 0) || a - b,
  );
}

function leanOf(
  graph: ArrangeGraph,
  node: number,
  legs: readonly number[],
  supporters: ReadonlyMap<number, number>,
): number {
  const sides = at(graph.incident, node).map((index) => {
    const link = at(graph.links, index);
    const other = otherEnd(link, node);
    const leg = legs.includes(other) ? other : supporters.get(other);
    return sideOf(link.flow) + (leg === undefined ? 0 : sideOf(at(graph.nodes, leg).flow));
  });
  return sides.reduce<number>((sum, side) => sum + side, 0) / Math.max(1, neighbours(graph, node).length);
}
