import type { Locale } from "#view/localised.ts";
import { FRAME_WORDS, type FrameWords } from "./frame-words.ts";

/** The words of a language, fetched where they are not English. */
export async function spokenWords(locale: Locale): Promise<FrameWords> {
  return locale === "en" ? FRAME_WORDS : (await import("./frame-words-zh.ts")).FRAME_WORDS_ZH;
}
