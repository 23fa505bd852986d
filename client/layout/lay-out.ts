import type { Subgraph } from "#contract/subgraph.ts";
import { type LaidOutPicture, laidOutPicture } from "./laid-out-picture.ts";
import { laidOut } from "./layout-client.ts";
import type { Report } from "./multilevel.ts";
import { type LayoutWish, pictureTask } from "./picture-task.ts";

/**
 * Lays a picture out in a worker: the same wish gives the same drawing everywhere.
 *
 * @param report told now and then how much of the work is done, from 0 to 1
 * @throws the signal's reason where it is aborted, or an Error where the worker cannot be run
 */
export async function layOut(
  picture: Subgraph,
  wish: LayoutWish,
  report: Report,
  signal: AbortSignal,
): Promise<LaidOutPicture> {
  const result = await laidOut(pictureTask(picture, wish), report, signal);
  return laidOutPicture(picture, wish.name, result);
}
