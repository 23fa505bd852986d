import { type LiveGuest, LiveRoom, type LiveTurns } from "./live-room.ts";

/** All pictures of this document share it. */
const ROOM = new LiveRoom();
/** A sliver on the edge of the screen is not looked at. */
const SEEN_SHARE = 0.1;

/**
 * Has a picture live while it is seen, and at rest while it is not: in a frame too, where the browser tells what is seen of it
 * in the page around. Most pages have room for all pictures that are seen at once; where they have not, clicking one makes it
 * live.
 *
 * @param turns each called in turns, `live` first
 * @param waitsToBeAsked at rest until `ask` is called, even when it is seen
 */
export function liveWhenSeen(
  place: Element,
  turns: LiveTurns,
  waitsToBeAsked = false,
  room: Pick<LiveRoom, "enter"> = ROOM,
): Pick<LiveGuest, "ask" | "fail" | "leave"> {
  const guest = room.enter(turns, waitsToBeAsked, () => globalThis.closed);
  const watch = new IntersectionObserver(
    (entries) => {
      const last = entries.at(-1);
      if (last) guest.see(last.isIntersecting && last.intersectionRatio >= SEEN_SHARE);
    },
    { threshold: [0, SEEN_SHARE] },
  );
  watch.observe(place);
  return {
    ask: guest.ask,
    fail: guest.fail,
    leave: () => {
      watch.disconnect();
      guest.leave();
    },
  };
}
