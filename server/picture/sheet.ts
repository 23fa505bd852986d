import type { Point } from "#contract/curve.ts";
import { LINE_HEIGHT } from "#contract/drawing.ts";
import type { Box } from "#contract/label-boxes.ts";
import type { Palette } from "#contract/palette.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import { dateWords } from "#view/date-words.ts";
import { brokenLines, type Lettering, lettered } from "./lettering.ts";
import { type Svg, svg } from "./svg.ts";

/** How a picture is divided: words beside the drawing where it is wide, above and below it elsewhere. */
export interface Sheet {
  readonly isBeside: boolean;
  /** A thumbnail has no room for more than its title. */
  readonly isSmall: boolean;
  /** Pixels of the picture for one of a picture of 1200 × 630. */
  readonly scale: number;
  readonly margin: number;
  /** What the words may be wide. */
  readonly width: number;
}

export interface Words {
  readonly title: string;
  /** Whom it is about, in all its names; empty where it is about nobody in particular. */
  readonly subject: string;
  readonly about: string;
}

/** Below this, either way, it is a thumbnail. */
const SMALL_PX = 360;
/** Narrower pictures have no room for words beside the drawing. */
const LEAST_BESIDE = { width: 640, aspect: 1.3 } as const;

export function sheetOf(width: number, height: number): Sheet {
  const isBeside = width >= LEAST_BESIDE.width && width >= height * LEAST_BESIDE.aspect;
  const isSmall = height < SMALL_PX || width < SMALL_PX;
  const scale = Math.min(
    1.6,
    Math.max(
      isSmall ? 0.55 : 0.72,
      isBeside ? Math.min(width / 1200, height / 630) : Math.min(width / 780, height / 800),
    ),
  );
  const margin = 28 * scale;
  return { isBeside, isSmall, scale, margin, width: isBeside ? width * 0.28 : width - 2 * margin };
}

interface Block {
  readonly height: number;
  at(corner: Point): Svg;
}

/** Title, subject and question, one under the other. */
export function headOf(
  { title, subject, about }: Words,
  { isBeside, isSmall, scale, width }: Sheet,
  palette: Palette,
): Block {
  const { ink, soft } = palette;
  return textBlock([
    ...styled(title, width, isBeside ? 4 : 2, { size: 30 * scale, weight: 600, colour: ink, face: "serif" }),
    ...styled(isSmall ? "" : subject, width, 2, { size: 17 * scale, weight: 600, colour: ink }),
    ...(isBeside ? styled(about, width, 4, { size: 15 * scale, weight: 400, colour: soft }) : []),
  ]);
}

/** What the picture rests on and as of when, and whose it is. */
export function footOf(
  subgraph: Subgraph,
  { isBeside, isSmall, scale, width }: Sheet,
  palette: Palette,
  second?: Subgraph,
): Block {
  const counts = second ? entityWords([subgraph, second]) : countWords(subgraph);
  const dated = subgraph.asOf ? `as of ${dateWords(subgraph.asOf)}`.replaceAll(" ", "\u00a0") : "";
  const whole = [counts, dated].filter(Boolean).join(" · ");
  const said = isSmall ? [] : isBeside ? [counts, dated] : [whole];
  return textBlock([
    ...said.flatMap((text) => styled(text, width, 2, { size: 12 * scale, weight: 400, colour: palette.soft })),
    ...styled("Initiative Atlas · facts CC BY 4.0", width, 1, { size: 12 * scale, weight: 600, colour: palette.ink }),
  ]);
}

/** What is left for the drawing between the words. */
export function drawingBox(
  size: { readonly width: number; readonly height: number },
  sheet: Sheet,
  above: number,
  below: number,
): Box {
  const { isBeside, margin, width } = sheet;
  const gap = margin / 2;
  if (isBeside) return { left: margin + width + gap, top: gap, right: size.width - gap, bottom: size.height - gap };
  return { left: gap, top: margin + above + gap, right: size.width - gap, bottom: size.height - margin - below - gap };
}

/** How many are in the picture, and of how many where there are more; of each drawing, for what is in both is in each. */
function entityWords(subgraphs: readonly Subgraph[]): string {
  const counts = subgraphs.map(({ shown: { entities } }) =>
    entities.shown < entities.total ? `${entities.shown} of ${entities.total}` : `${entities.shown}`,
  );
  const isOne = subgraphs.length === 1 && subgraphs[0]?.shown.entities.total === 1;
  return `${counts.join(" and ")} ${isOne ? "entity" : "entities"}`;
}

function countWords(subgraph: Subgraph): string {
  const { evidence } = subgraph;
  const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`;
  return [
    entityWords([subgraph]),
    counted(evidence.claims, "claim"),
    counted(evidence.sources, "source"),
    counted(evidence.disputes, "dispute"),
  ].join(" · ");
}

interface StyledLine {
  readonly text: string;
  readonly style: Lettering;
  /** The first of its text, which keeps a distance from what is above. */
  readonly first: boolean;
}

function styled(text: string, width: number, most: number, style: Lettering): readonly StyledLine[] {
  return brokenLines(text, width, most, style).map((line, at) => ({ text: line, style, first: at === 0 }));
}

function textBlock(lines: readonly StyledLine[]): Block {
  let y = 0;
  const placed = lines.map((line, at) => {
    const { size } = line.style;
    if (line.first && at > 0) y += size * 0.45;
    y += size * LINE_HEIGHT;
    return { ...line, y: y - size * 0.3 };
  });
  return {
    height: y,
    at: (corner) =>
      svg`${placed.map(({ text, style, y: down }) => lettered(text, { x: corner.x, y: corner.y + down }, style))}`,
  };
}
