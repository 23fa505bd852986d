import { paintOf } from "#contract/appearance.ts";
import type { Point } from "#contract/curve.ts";
import { textWidth } from "#contract/drawing.ts";
import { ENTITY_KINDS, type EntityKind, entityKinds, type Flow } from "#contract/kinds.ts";
import { markColour } from "#contract/mark.ts";
import type { Palette } from "#contract/palette.ts";
import { shapeMarkup } from "#contract/shape-markup.ts";
import { signMarkup } from "#view/sign-markup.ts";
import type { Drawn } from "./drawn.ts";
import { lettered } from "./lettering.ts";
import { Svg, svg } from "./svg.ts";

interface LegendItem {
  /** Around the origin, within `MARK` pixels at size 1. */
  readonly mark: Svg;
  readonly text: string;
}

/** What a legend takes up, and how it is drawn from its upper left corner. */
interface Legend {
  readonly height: number;
  at(corner: Point): Svg;
}

const FONT_SIZE = 12;
const ROW = 20;
const MARK = 18;
const GAP = 16;
const FLOW_WORDS = { money: "money", data: "data", computing: "computing" } as const;

/** The shapes, colours and dots that are in the picture with their words, in rows no wider than so many pixels. */
export function legendOf(drawn: Drawn, palette: Palette, width: number, scale: number): Legend {
  const rows: { x: number; item: LegendItem }[][] = [];
  let x = Number.POSITIVE_INFINITY;
  for (const item of [
    ...keyItems(drawn, palette),
    ...signItems(drawn, palette),
    ...kindItems(drawn, palette),
    ...linkItems(drawn, palette),
  ]) {
    const wide = (MARK + 6 + textWidth(item.text, FONT_SIZE, 400)) * scale;
    if (x + wide > width) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push({ x, item });
    x += wide + GAP * scale;
  }
  const marks = rows.flatMap((row, line) =>
    row.map(({ x: left, item }) => itemMark(item, left, line * ROW * scale, palette, scale)),
  );
  return {
    height: rows.length * ROW * scale,
    at: (corner) => svg`<g transform="translate(${corner.x} ${corner.y})">${marks}</g>`,
  };
}

function itemMark({ mark, text }: LegendItem, x: number, y: number, palette: Palette, scale: number): Svg {
  const middle = y + (ROW / 2) * scale;
  const at = { x: x + (MARK + 6) * scale, y: middle + FONT_SIZE * 0.36 * scale };
  const words = lettered(text, at, { size: FONT_SIZE * scale, weight: 400, colour: palette.soft });
  return svg`<g transform="translate(${x + (MARK / 2) * scale} ${middle}) scale(${scale})">${mark}</g>${words}`;
}

/** What a chosen rule says by colour. */
function keyItems({ looks }: Drawn, palette: Palette): readonly LegendItem[] {
  return (looks?.key ?? []).map(({ words, mark }) => ({
    mark: svg`<circle r="6" fill="${markColour(mark, palette)}"/>`,
    text: words,
  }));
}

/** What icons and widths stand for by chosen rules. */
function signItems({ looks }: Drawn, palette: Palette): readonly LegendItem[] {
  return (looks?.signs ?? []).map((sign) => ({ mark: new Svg(signMarkup(sign, palette)), text: sign.words }));
}

function kindItems({ nodes }: Drawn, palette: Palette): readonly LegendItem[] {
  const itemOf = (kind: EntityKind): readonly LegendItem[] => {
    const own = nodes.filter((node) => node.kind === kind);
    const { one, many } = ENTITY_KINDS[kind];
    const [first] = own;
    if (!first) return [];
    const flow = kind === "leg" ? "money" : "none";
    return [{ mark: new Svg(shapeMarkup(paintOf(kind, flow, palette), 6)), text: own.length === 1 ? one : many }];
  };
  return entityKinds.flatMap(itemOf);
}

function linkItems({ links, looks }: Drawn, palette: Palette): readonly LegendItem[] {
  const line = (colour: string, more = svg``) =>
    svg`<path d="M-9 0H9" stroke="${colour}" stroke-width="2.4" fill="none"${more}/>`;
  const dots = svg` stroke-dasharray="0.1 4.4" stroke-linecap="round"`;
  const flows = Object.entries(FLOW_WORDS) as [keyof typeof FLOW_WORDS & Flow, string][];
  return [
    ...flows
      .filter(([flow]) => !looks?.recoloured && links.some((link) => link.flow === flow))
      .map(([flow, text]) => ({ mark: line(palette.flows[flow]), text })),
    ...(links.some(({ hedge }) => hedge !== "") ? [{ mark: line(palette.soft, dots), text: "hedged" }] : []),
    ...(links.some(({ disputes }) => disputes > 0)
      ? [{ mark: svg`<circle r="3.5" fill="${palette.warn}"/>`, text: "disputed" }]
      : []),
  ];
}
