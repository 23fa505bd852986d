import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const LATIN = [
  import.meta.resolve("@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf"),
  import.meta.resolve("@expo-google-fonts/inter/500Medium/Inter_500Medium.ttf"),
  import.meta.resolve("@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf"),
  import.meta.resolve("@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf"),
];
/** Where systems keep a font with Chinese characters; the packages of such fonts are too large to bring along. */
const HAN = [
  "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
  "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",
  "/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc",
  "/usr/share/fonts/google-noto-sans-cjk-vf-fonts/NotoSansCJK-VF.ttc",
  "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
  "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
  "/System/Library/Fonts/Hiragino Sans GB.ttc",
  "/System/Library/Fonts/STHeiti Medium.ttc",
  "C:\\Windows\\Fonts\\msyh.ttc",
];

/** The faces of the pages, in all weights that pictures use. */
export function latinFonts(): Promise<Uint8Array[]> {
  return Promise.all(LATIN.map((address) => readFile(fileURLToPath(address))));
}

/** A face of this machine for Chinese names; undefined where none is where it usually is. */
export async function hanFont(): Promise<Uint8Array | undefined> {
  for (const path of HAN) {
    const font = await readFile(path).catch(() => undefined);
    if (font) return font;
  }
  return undefined;
}
