import type { Locator } from "playwright-core";
import { eventually } from "./eventually.ts";

/** What a part of the page looks like once nothing in it moves any more: twice in a row nothing has changed. */
export async function stillOf(part: Locator): Promise<Buffer> {
  let shot = await part.screenshot();
  let unchanged = 0;
  await eventually(async () => {
    const next = await part.screenshot();
    unchanged = next.equals(shot) ? unchanged + 1 : 0;
    shot = next;
    return unchanged;
  }).toBe(2);
  return shot;
}
