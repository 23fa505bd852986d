import { FIGURE_FONT_SIZE, LABEL_GAP, LINE_HEIGHT, labelLines, TIER_STYLES, textWidth } from "#contract/drawing.ts";
import { radiusOf, tierOf } from "#contract/drawn-size.ts";
import { ENTITY_KINDS, FRAME_SIZES, type Frame } from "#contract/kinds.ts";
import type { LayoutName } from "#contract/layout-names.ts";
import { frameOf, type Subgraph } from "#contract/subgraph.ts";
import type { LayoutTask } from "./layout-task.ts";
import { LAYER_NAMES, pictureLayers } from "./picture-layers.ts";
import type { Extents } from "./places.ts";

/** How a picture is to be laid out. */
export interface LayoutWish {
  readonly name: LayoutName;
  readonly seed: number;
  readonly spread: boolean;
  /** What stands in the middle of a radial layout; where that is not drawn, the one with the most links. */
  readonly around: string | undefined;
  /** Days since 1970 by id. */
  readonly days?: ReadonlyMap<string, number> | undefined;
  /** Places by id that may not change, in pixels of the stored frame. */
  readonly fixed?: Readonly<Record<string, { readonly x: number; readonly y: number }>> | undefined;
}

/** Around a shape, and between two names. */
const AIR = { shape: 5, name: 7 } as const;

/** What the engine is asked, in plain columns. */
export function pictureTask(picture: Subgraph, { days, fixed, around, ...wish }: LayoutWish): LayoutTask {
  const { nodes, links, kinds, arrangement } = picture;
  const frame = frameOf(picture);
  const layer = pictureLayers(picture);
  const rows = new Map(nodes.id.map((id, row) => [id, row]));
  const held = Object.entries(fixed ?? {}).flatMap(([id, at]) => {
    const node = rows.get(id);
    return node === undefined ? [] : [{ node, ...at }];
  });
  return {
    ...wish,
    ...(wish.name === "stored" ? { width: arrangement.width, height: arrangement.height } : FRAME_SIZES[frame]),
    count: nodes.id.length,
    source: Uint32Array.from(links.source),
    target: Uint32Array.from(links.target),
    ...roomOf(picture, frame),
    x: Float64Array.from(nodes.x),
    y: Float64Array.from(nodes.y),
    names: nodes.name,
    group: Uint32Array.from(nodes.kind),
    groupNames: kinds.map((kind, at) => kindName(kind, nodes.kind.filter((own) => own === at).length)),
    layer: layer ?? new Uint32Array(nodes.id.length),
    layerNames: layer ? LAYER_NAMES : [],
    day: Float64Array.from(nodes.id, (id) => days?.get(id) ?? Number.NaN),
    centre: rows.get(around ?? "") ?? mostLinked(picture),
    fixed: {
      node: Uint32Array.from(held, ({ node }) => node),
      x: Float64Array.from(held, ({ x }) => x),
      y: Float64Array.from(held, ({ y }) => y),
    },
  };
}

/** What every shape takes up, and what it takes up with the name and the figure under it. */
function roomOf({ nodes }: Subgraph, frame: Frame): { readonly shapes: Extents; readonly labels: Extents } {
  const boxes = nodes.id.map((id, row) => {
    const tier = tierOf(nodes.tier[row]);
    const radius = radiusOf(tier, nodes.degree[row] ?? 0, frame);
    const { fontSize, fontWeight } = TIER_STYLES[frame][tier];
    const lines = labelLines(nodes.name[row] ?? id, frame);
    const figure = nodes.figure[row] ?? "";
    const widths = [
      ...lines.map((line) => textWidth(line, fontSize, fontWeight)),
      textWidth(figure, FIGURE_FONT_SIZE, 400),
    ];
    const height = (lines.length * fontSize + (figure ? FIGURE_FONT_SIZE : 0)) * LINE_HEIGHT;
    return { radius, half: Math.max(radius, ...widths.map((width) => width / 2)), height };
  });
  const column = (of: (box: (typeof boxes)[number]) => number) => Float64Array.from(boxes, of);
  const shape = column(({ radius }) => radius + AIR.shape);
  const half = column((box) => box.half + AIR.name);
  return {
    shapes: { left: shape, right: shape, above: shape, below: shape },
    labels: {
      left: half,
      right: half,
      above: shape,
      below: column(({ radius, height }) => radius + LABEL_GAP + height + AIR.name),
    },
  };
}

function kindName(kind: string, count: number): string {
  const words = Object.hasOwn(ENTITY_KINDS, kind) ? ENTITY_KINDS[kind as keyof typeof ENTITY_KINDS] : undefined;
  return words ? (count === 1 ? words.one : words.many) : kind;
}

/** The row with the most links in the picture; of equals the first. */
function mostLinked({ nodes, links }: Subgraph): number {
  const counts = new Uint32Array(nodes.id.length);
  for (const ends of [links.source, links.target]) for (const end of ends) counts[end]! += 1;
  return counts.reduce((best, count, row) => (count > counts[best]! ? row : best), 0);
}
