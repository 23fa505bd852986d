import type { Theme } from "#contract/palette.ts";

const THEMES: readonly Theme[] = ["light", "dark"];

/** The colours that a frame's address asks for, as `theme=dark`; undefined where they follow the reader's system. */
export function askedTheme(search: string): Theme | undefined {
  const said = new URLSearchParams(search).get("theme");
  return THEMES.find((theme) => theme === said);
}
