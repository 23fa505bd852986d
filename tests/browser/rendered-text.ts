import type { Locator } from "playwright-core";

/** What is to be read at a place, as it is rendered, once it is there. */
export async function textOf(place: Locator): Promise<string> {
  await place.waitFor({ state: "attached" });
  const [text = ""] = await place.allInnerTexts();
  return text;
}
