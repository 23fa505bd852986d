import { FLOWS, FORMS, FRAME_SIZES } from "#contract/kinds.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import type { FoundGraph } from "./found-graph.ts";
import type { LabelCounts } from "./node-kind.ts";
import { drawnRows, foundRows, type LinkRow, type NodeRow, type PictureRows } from "./picture-rows.ts";
import { type Place, placedNodes } from "./query-layout.ts";

/** More are not drawn where the layout is made here and now. */
export const MOST_DRAWN = 1_000;
/** From this share on of what was drawn before, the picture is the same one with changes. */
const SAME_PICTURE = 0.5;
const MARGIN = 60;
/** How much a small picture grows at most. */
const LARGEST = 1.8;

/**
 * A query's answer as a picture: alone, or added to what is drawn. Where most of it is drawn already, that keeps its
 * place; so a lens's own query draws the lens's own picture.
 *
 * @param place finds places for what has none
 * @param most nodes of the answer that are drawn
 */
export function queryPicture(
  found: FoundGraph,
  drawn: Subgraph | undefined,
  add: boolean,
  labelCounts?: LabelCounts,
  place: typeof placedNodes = placedNodes,
  most = MOST_DRAWN,
): Subgraph {
  const before = drawn ? drawnRows(drawn) : NOTHING;
  const answer = limited(foundRows(found, labelCounts), most);
  const rows = add ? joined(before, answer) : answer;
  const nodes = [...rows.nodes.values()];
  const old = nodes.flatMap(({ id }) => before.nodes.get(id) ?? []);
  const isSame = add || old.length >= SAME_PICTURE * nodes.length;
  const kept = new Map(isSame ? old.map(({ id, place = ORIGIN }) => [id, place]) : []);
  const links = [...rows.links.values()];
  const isWhole = kept.size === nodes.length;
  const tall = drawn?.arrangement.name.endsWith("#tall") ?? false;
  const places = isWhole
    ? kept
    : place(
        nodes.map(({ id }) => id),
        links,
        kept,
      );
  const frame =
    isWhole && drawn ? { ...drawn.arrangement, places } : framed(places, tall ? "tall" : "wide", kept.size === 0);
  const isDrawn = isWhole && nodes.length === before.nodes.size && links.length === before.links.size;
  const { evidence, ...rest } = told(found, drawn, nodes.length, links.length);
  return { ...columns(nodes, links, frame), ...rest, evidence: (isDrawn && drawn?.evidence) || evidence };
}

interface Framed {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly places: ReadonlyMap<string, Place>;
}

const NOTHING: PictureRows = { nodes: new Map(), links: new Map() };
const ORIGIN = { x: 0, y: 0 };

function limited({ nodes, links }: PictureRows, count: number): PictureRows {
  if (nodes.size <= count) return { nodes, links };
  const first = new Map([...nodes].slice(0, count));
  return {
    nodes: first,
    links: new Map([...links].filter(([, { source, target }]) => first.has(source) && first.has(target))),
  };
}

function joined(before: PictureRows, answer: PictureRows): PictureRows {
  return {
    nodes: new Map([...answer.nodes, ...before.nodes]),
    links: new Map([...answer.links, ...before.links]),
  };
}

/** A frame around the places, no smaller than a lens's, with everything in its middle; a few fill it where they may. */
function framed(places: ReadonlyMap<string, Place>, shape: "wide" | "tall", mayGrow: boolean): Framed {
  const xs = [...places.values()].map(({ x }) => x);
  const ys = [...places.values()].map(({ y }) => y);
  const [left, right, top, bottom] = [least(xs), most(xs), least(ys), most(ys)];
  const { width: narrowest, height: lowest } = FRAME_SIZES[shape];
  const room = Math.min((narrowest - 2 * MARGIN) / (right - left), (lowest - 2 * MARGIN) / (bottom - top));
  const scale = mayGrow && room > 1 ? Math.min(LARGEST, room) : 1;
  const width = Math.max(narrowest, right - left + 2 * MARGIN);
  const height = Math.max(lowest, bottom - top + 2 * MARGIN);
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  const moved = new Map(
    [...places].map(([id, { x, y }]) => [
      id,
      { x: width / 2 + (x - middle.x) * scale, y: height / 2 + (y - middle.y) * scale },
    ]),
  );
  return { name: `query#${shape}`, width, height, places: moved };
}

function columns(nodes: readonly NodeRow[], links: readonly LinkRow[], { places, ...arrangement }: Framed) {
  const kinds = [...new Set(nodes.map(({ kind }) => kind))];
  const labels = new Map(links.map(({ type, label }) => [type, label]));
  const types = [...labels].map(([type, label]) => ({ type, label }));
  const rowOf = new Map(nodes.map(({ id }, row) => [id, row]));
  const forms: readonly string[] = FORMS;
  const at = (words: readonly string[], word: string) => words.indexOf(word);
  const flow = (word: string) => Math.max(0, at(FLOWS, word));
  return {
    kinds,
    forms: [...forms],
    types,
    nodes: {
      id: nodes.map(({ id }) => id),
      name: nodes.map(({ name }) => name),
      nameZh: nodes.map(({ nameZh }) => nameZh),
      kind: nodes.map(({ kind }) => at(kinds, kind)),
      form: nodes.map(({ form }) => at(forms, form)),
      flow: nodes.map((node) => flow(node.flow)),
      figure: nodes.map(({ figure }) => figure),
      tier: nodes.map(({ tier }) => tier),
      degree: nodes.map(({ degree }) => degree),
      disputes: nodes.map(({ disputes }) => disputes),
      x: nodes.map(({ id }) => places.get(id)?.x ?? 0),
      y: nodes.map(({ id }) => places.get(id)?.y ?? 0),
    },
    links: {
      source: links.map(({ source }) => rowOf.get(source) ?? 0),
      target: links.map(({ target }) => rowOf.get(target) ?? 0),
      type: links.map(({ type }) => types.findIndex((one) => one.type === type)),
      flow: links.map((link) => flow(link.flow)),
      claims: links.map(({ claims }) => claims),
      hedge: links.map(({ hedge }) => hedge),
      disputes: links.map(({ disputes }) => disputes),
    },
    arrangement,
  };
}

/** What a picture says of itself; the evidence is that of the answer's links. */
function told(found: FoundGraph, drawn: Subgraph | undefined, nodes: number, links: number) {
  const listed = (key: string) =>
    new Set(
      [...found.links.values()].flatMap(({ properties: { [key]: ids } }) =>
        Array.isArray(ids) ? ids.map(String) : [],
      ),
    ).size;
  return {
    dataset: drawn?.dataset ?? "",
    asOf: drawn?.asOf ?? "",
    shown: {
      entities: { shown: nodes, total: Math.max(nodes, found.nodes.size) },
      links: { shown: links, total: Math.max(links, found.links.size) },
    },
    evidence: { claims: listed("claims"), sources: listed("sources"), disputes: listed("disputes") },
  };
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
}
