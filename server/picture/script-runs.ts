/** A line of text as `lettered` writes it, with runs in another script in it. */
const LINE = /<text x="([^"]*)" y="([^"]*)"([^>]*)>((?:[^<]|<tspan[^>]*>[^<]*<\/tspan>)*)<\/text>/g;
const RUN = /<tspan([^>]*)>([^<]*)<\/tspan>|([^<]+)/g;
/** In which face a line is set, but for its runs in another script. */
export interface LineFace {
  readonly family: string;
  readonly weight: number;
}

/**
 * A picture in which every run of a line is lettered by itself, one beginning where the other ends. A painter that finds a character
 * missing in a face otherwise letters the whole line in one that has all of them, be its Latin letters ever so different.
 *
 * @param latinWidth of text in the line's own face, in em; runs in the other script are one em wide a character
 */
export function inOwnFaces(picture: string, latinWidth: (text: string, face: LineFace) => number): string {
  return picture.replaceAll(LINE, (line, x: string, y: string, style: string, content: string) => {
    const runs = [...content.matchAll(RUN)].map(([, other, foreign, own]) => ({ other, text: foreign ?? own ?? "" }));
    if (runs.length < 2 || runs.every(({ other }) => other === undefined)) return line;
    const size = Number(attribute(style, "font-size"));
    const face = { family: attribute(style, "font-family"), weight: Number(attribute(style, "font-weight")) };
    const width = runs.reduce((sum, { other, text }) => {
      const plain = plainText(text);
      return sum + size * (other === undefined ? latinWidth(plain, face) : [...plain].length);
    }, 0);
    const share = { middle: 0.5, end: 1 }[attribute(style, "text-anchor")] ?? 0;
    const start = Math.round((Number(x) - share * width) * 100) / 100;
    const parts = runs.map(({ other = "", text }) => `<tspan y="${y}"${other}>${text}</tspan>`).join("");
    const text = (own: string) => `<text x="${start}" y="${y}"${own}>${parts}</text>`;
    const anchored = style.replace(/text-anchor="[^"]*"/, 'text-anchor="start"');
    // The halo of a run would lie on the end of the one before it, so that all letters come after all halos.
    return attribute(style, "stroke") === "" ? text(anchored) : text(anchored) + text(withoutStroke(anchored));
  });
}

function withoutStroke(style: string): string {
  return style.replaceAll(/ (?:stroke|stroke-width|stroke-linejoin|paint-order)="[^"]*"/g, "");
}

function attribute(style: string, name: string): string {
  return new RegExp(` ${name}="([^"]*)"`).exec(style)?.[1] ?? "";
}

/** As `svg` escapes it. */
function plainText(text: string): string {
  return text.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
