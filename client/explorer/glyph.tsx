import type { Flow } from "#contract/kinds.ts";
import type { Mark } from "#contract/mark.ts";
import { PALETTES } from "#contract/palette.ts";
import { glyphSvg } from "#scene/glyph.ts";
import { useTheme } from "./atlas-context.ts";

interface GlyphProps {
  readonly kind: string;
  readonly flow?: Flow;
  /** Of a kind that is not the atlas's own. */
  readonly look?: number | undefined;
  /** In the colour that a rule of style gives it. */
  readonly mark?: Mark | undefined;
}

/** The shape of a kind as the canvas draws it. It is a picture of its own, so that its markup is never that of the page. */
export function Glyph({ kind, flow = "none", look, mark }: GlyphProps) {
  const markup = glyphSvg(kind, flow, PALETTES[useTheme()], look, mark);
  return (
    <img className="glyph" alt="" width="18" height="18" src={`data:image/svg+xml,${encodeURIComponent(markup)}`} />
  );
}
