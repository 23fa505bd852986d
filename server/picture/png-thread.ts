import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parentPort } from "node:worker_threads";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { faceWidths } from "./face-widths.ts";
import { hanFont, latinFonts } from "./fonts.ts";
import { inOwnFaces, type LineFace } from "./script-runs.ts";

// Run by threaded-painter.ts as a thread of its own; a picture that cannot be painted ends it, which the painter hears.
const HAN_RUN = /<tspan[^>]*>[^<]*<\/tspan>/g;

const wasm = readFile(fileURLToPath(import.meta.resolve("@resvg/resvg-wasm/index_bg.wasm")));
const [latin] = await Promise.all([latinFonts(), wasm.then(initWasm)]);
const widths = latin.map(faceWidths);
let han: ReturnType<typeof hanFont> | undefined;

parentPort?.on("message", async (picture: string) => {
  parentPort?.postMessage(await paint(picture));
});

/** As wide as in the files of `latinFonts`, which come in this order. */
function latinWidth(text: string, { family, weight }: LineFace): number {
  const [regular, medium, bold, serif] = widths;
  const face = family.includes("Serif 4") ? serif : weight >= 600 ? bold : weight >= 500 ? medium : regular;
  return face?.(text) ?? 0;
}

/** The large font is only read for a picture that needs it; where there is none, no boxes stand in for its characters. */
async function paint(picture: string): Promise<Uint8Array> {
  const isHan = picture.search(HAN_RUN) >= 0;
  if (isHan) han ??= hanFont();
  const font = isHan ? await han : undefined;
  const painted = isHan ? (font ? inOwnFaces(picture, latinWidth) : picture.replaceAll(HAN_RUN, "")) : picture;
  const resvg = new Resvg(painted, {
    font: { fontBuffers: font ? [...latin, font] : latin, defaultFontFamily: "Inter", sansSerifFamily: "Inter" },
  });
  const rendered = resvg.render();
  const png = rendered.asPng();
  rendered.free();
  resvg.free();
  return png;
}
