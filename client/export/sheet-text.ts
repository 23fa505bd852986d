import type { Pen } from "#scene/pen.ts";

/** How a text stands on a sheet: its font, and from one line to the next. */
export interface TextStyle {
  readonly font: string;
  readonly line: number;
}

/**
 * A text in lines no longer than a width in pixels, broken at spaces, and within a word that is longer than a line. The last
 * of so many lines ends in "…" where there is more.
 */
export function brokenLines(
  pen: Pen,
  text: string,
  { font }: TextStyle,
  width: number,
  most: number,
): readonly string[] {
  pen.font = font;
  const fits = (line: string) => pen.measureText(line).width <= width;
  const lines: string[] = [];
  for (const word of text
    .split(" ")
    .filter(Boolean)
    .flatMap((one) => pieces(one, fits))) {
    const longer = [lines.at(-1), word].filter(Boolean).join(" ");
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), cut(lines[most - 1] ?? "", fits)];
}

function pieces(word: string, fits: (line: string) => boolean): readonly string[] {
  if (fits(word)) return [word];
  const parts = [""];
  for (const letter of word) {
    const longer = `${parts.at(-1)}${letter}`;
    if (fits(longer) || parts.at(-1) === "") parts[parts.length - 1] = longer;
    else parts.push(letter);
  }
  return parts;
}

function cut(line: string, fits: (line: string) => boolean): string {
  let kept = [...line];
  while (kept.length > 1 && !fits(`${kept.join("")}…`)) kept = kept.slice(0, -1);
  return `${kept.join("")}…`;
}

/** Writes lines from an upper left corner, and says how high they are. */
export function writeLines(
  pen: Pen,
  lines: readonly string[],
  { font, line }: TextStyle,
  ink: string,
  x: number,
  y: number,
): number {
  pen.font = font;
  pen.textAlign = "left";
  pen.textBaseline = "middle";
  pen.fillStyle = ink;
  for (const [at, text] of lines.entries()) pen.fillText(text, x, y + (at + 0.5) * line);
  return lines.length * line;
}
