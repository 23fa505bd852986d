import { MOST_LIVE } from "#scene/live-room.ts";
import type { Size } from "#scene/picture-fit.ts";

/**
 * Whether a frame that knows nothing of the others has to wait for a click: there are too many on the page for all to be drawn, and
 * they are so small that too many of them may be in sight at once. Larger ones take their turn by being seen.
 *
 * @param frames how many there are on the page; that much every frame is told
 * @param frame the size of this one, which stands for all of them
 */
export function isCrowded(frames: number, frame: Size, screen: Size): boolean {
  const columns = Math.max(1, Math.floor(screen.width / Math.max(1, frame.width)));
  // One more than has room, for those that are cut at the edges.
  const rows = Math.ceil(screen.height / Math.max(1, frame.height)) + 1;
  return Math.min(frames, columns * rows) > MOST_LIVE;
}
