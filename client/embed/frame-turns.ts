/** As many pictures as the frames of one page may draw with WebGL at once; see live-room.ts, which is for one document. */
const MOST_LIVE = 4;

interface Told {
  readonly id: string;
  readonly isLive: boolean;
}

/** What frames of one page tell each other. */
export interface TurnChannel {
  tell(message: Told): void;
  hear(listener: (message: unknown) => void): void;
}

/**
 * The turn of one picture among those of other frames: it is told to rest when so many others became live after it.
 * Nobody has to answer, so a frame that is gone holds up nobody.
 */
export class FrameTurns {
  readonly #id: string;
  readonly #channel: TurnChannel | undefined;
  readonly #later = new Set<string>();
  #isLive = false;

  /** @param channel undefined where frames cannot speak to each other */
  constructor(id: string, channel: TurnChannel | undefined, rest: () => void, most: number = MOST_LIVE) {
    this.#id = id;
    this.#channel = channel;
    channel?.hear((data) => {
      if (!this.#isLive || !isTold(data) || data.id === id) return;
      if (data.isLive) this.#later.add(data.id);
      else this.#later.delete(data.id);
      if (this.#later.size < most) return;
      this.tell(false);
      rest();
    });
  }

  /** Tells the others, unless it is as it was. */
  tell(isLive: boolean): void {
    if (isLive === this.#isLive) return;
    this.#isLive = isLive;
    this.#later.clear();
    this.#channel?.tell({ id: this.#id, isLive });
  }
}

/** A frame without an origin of its own, as a sandbox makes it, is alone. */
export function turnChannel(): TurnChannel | undefined {
  if (globalThis.origin === "null" || typeof BroadcastChannel === "undefined") return undefined;
  const channel = new BroadcastChannel("atlas-live");
  return {
    tell: (message) => channel.postMessage(message),
    hear: (listener) => channel.addEventListener("message", ({ data }) => listener(data)),
  };
}

function isTold(data: unknown): data is Told {
  return typeof data === "object" && data !== null && "id" in data && "isLive" in data && typeof data.id === "string";
}
