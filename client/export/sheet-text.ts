import type { Pen } from "#scene/pen.ts";

/** How a text stands on a sheet: its font, and from one line to the next. */
export interface TextStyle {
  readonly font: string;
  readonly line: number;
}

/** A text in lines no longer than a width in pixels, broken at spaces; the last of so many lines ends in "…" where there is more. */
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
  for (const word of text.split(" ").filter(Boolean)) {
    const longer = [lines.at(-1), word].filter(Boolean).join(" ");
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const kept = lines.slice(0, most);
  const isCut = lines.length > most;
  return kept.map((line, at) => shortened(line, isCut && at === most - 1, fits));
}

function shortened(line: string, isCut: boolean, fits: (line: string) => boolean): string {
  if (!isCut && fits(line)) return line;
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
