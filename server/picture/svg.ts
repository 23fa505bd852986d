/** SVG markup; everything else is escaped by `svg`. */
export class Svg {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = Svg | string | number | readonly Svg[];

/** SVG from a template; values are escaped unless they are `Svg` themselves. Numbers have at most two decimals. */
export function svg(texts: TemplateStringsArray, ...parts: readonly Part[]): Svg {
  return new Svg(texts.reduce((before, text, place) => `${before}${written(parts[place - 1])}${text}`));
}

function written(part: Part | undefined): string {
  if (part instanceof Svg) return part.text;
  if (Array.isArray(part)) return part.map(({ text }: Svg) => text).join("\n");
  if (typeof part === "number") return String(Math.round(part * 100) / 100);
  return escaped(String(part ?? ""));
}

/** What XML 1.0 cannot hold at all is left out: control characters and halves of characters. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
