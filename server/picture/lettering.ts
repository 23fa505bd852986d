import type { Point } from "#contract/curve.ts";
import { textWidth } from "#contract/drawing.ts";
import { type Svg, svg } from "./svg.ts";

const HAN = "'Noto Sans CJK SC', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei'";
const FACES = {
  sans: `Inter, 'Inter Variable', system-ui, ${HAN}, sans-serif`,
  serif: "'Source Serif 4', 'Source Serif 4 Variable', Georgia, 'Noto Serif CJK SC', serif",
} as const;
/** What is written in characters that the Latin faces lack, and so in a face of its own. */
const HAN_RUN = /([\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+)/u;
const HALO_PX = 4;

export interface Lettering {
  readonly size: number;
  readonly weight: 400 | 500 | 600;
  readonly colour: string;
  readonly face?: keyof typeof FACES;
  readonly anchor?: "start" | "middle" | "end";
  /** The colour of an outline that keeps the text apart from what it stands on. */
  readonly halo?: string;
}

/** One line of text; `at` is its baseline, at the end that the anchor names. */
export function lettered(text: string, at: Point, style: Lettering): Svg {
  const { size, weight, colour, face = "sans", anchor = "start", halo } = style;
  const outline = halo
    ? svg` stroke="${halo}" stroke-width="${HALO_PX}" stroke-linejoin="round" paint-order="stroke"`
    : svg``;
  const runs = text.split(HAN_RUN).filter(Boolean);
  const words = runs.map((run) =>
    HAN_RUN.test(run) ? svg`<tspan font-family="${HAN}, sans-serif">${run}</tspan>` : svg`${run}`,
  );
  const joined = words.reduce((before, word) => svg`${before}${word}`, svg``);
  return svg`<text x="${at.x}" y="${at.y}" font-family="${FACES[face]}" font-size="${size}" font-weight="${weight}" fill="${colour}" text-anchor="${anchor}"${outline}>${joined}</text>`;
}

/** The text broken at spaces into lines no wider than so many pixels, at most so many; what is left out ends in an ellipsis. */
export function brokenLines(
  text: string,
  width: number,
  most: number,
  { size, weight }: Pick<Lettering, "size" | "weight">,
): readonly string[] {
  const fits = (line: string) => textWidth(line, size, weight) <= width;
  const lines: string[] = [];
  for (const word of text.split(/[\t\n\r ]+/).filter(Boolean)) {
    const longer = [...lines.slice(-1), word].join(" ");
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const kept = lines.slice(0, most);
  return kept.map((line, at) =>
    at === most - 1 && lines.length > most ? shortened(`${line} …`, fits) : shortened(line, fits),
  );
}

function shortened(line: string, fits: (line: string) => boolean): string {
  if (fits(line)) return line;
  const letters = [...line.replace(/ ?…$/, "")];
  while (letters.length > 1 && !fits(`${letters.join("")}…`)) letters.pop();
  return `${letters.join("")}…`;
}
