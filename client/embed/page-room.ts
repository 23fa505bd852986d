import { LiveRoom } from "#scene/live-room.ts";

/** With the version of what a room promises: frames that came from an older atlas may stand beside ours. */
const KEY = "atlasLiveRoom1";

type Room = Pick<LiveRoom, "enter">;

/** What of a window is used; of another origin's only the frames in it. */
export interface RoomWindow {
  readonly length: number;
  readonly [frame: number]: RoomWindow;
}

/**
 * The one room for all frames of our origin on a page, since a browser counts their WebGL contexts together. They find each other
 * as windows: those of one origin may look into each other on any site's page, also where storage, locks and channels are kept
 * from frames. A frame without an origin of its own, as a sandbox makes it, has a room to itself.
 *
 * @param own the window of this frame
 * @param top that of the whole page
 */
export function pageRoom(own: RoomWindow, top: RoomWindow): Room {
  const [found] = [...framesIn(top)].flatMap((frame) => roomOf(frame) ?? []);
  const room = found ?? new LiveRoom();
  // Each of them keeps it for those to come, as the first may go.
  Reflect.set(own, KEY, room);
  return room;
}

function* framesIn(page: RoomWindow): Generator<RoomWindow> {
  yield page;
  for (let at = 0; at < page.length; at += 1) {
    const frame = page[at];
    if (frame) yield* framesIn(frame);
  }
}

function roomOf(frame: RoomWindow): Room | undefined {
  try {
    const room: unknown = Reflect.get(frame, KEY);
    return isRoom(room) ? room : undefined;
  } catch {
    // Of another origin.
    return undefined;
  }
}

/** It is of the class of another window. */
function isRoom(room: unknown): room is Room {
  return typeof room === "object" && room !== null && "enter" in room && typeof room.enter === "function";
}
