/**
 * So many pictures of a page, frames and all, are drawn with WebGL at once: each takes three contexts, and browsers take the oldest of some
 * sixteen away.
 */
export const MOST_LIVE = 4;

/** A picture that can be live or at rest. */
export interface LiveTurns {
  /** Draw with WebGL from now on. */
  readonly live: () => void;
  /** Give the WebGL contexts back and show a still picture. */
  readonly rest: () => void;
}

/** One picture in the room. */
export interface LiveGuest {
  /** Told whether it is on the screen; off the screen it is put to rest. */
  see(isSeen: boolean): void;
  /** It was clicked: before all others, until it leaves the screen. */
  ask(): void;
  /** It cannot draw any more; until it is asked, or comes back to the screen. */
  fail(): void;
  /** It is gone; it is put to rest if it was live. */
  leave(): void;
}

interface Guest extends LiveTurns {
  readonly waitsToBeAsked: boolean;
  readonly isGone: () => boolean;
  isLive: boolean;
  /** The number of the event, 0 where there was none. */
  seenAt: number;
  askedAt: number;
}

/**
 * Who of many pictures may be live: those that are seen, the one asked for last first, then those that are live already, then
 * those that were seen first; so many at the most.
 */
export class LiveRoom {
  readonly #most: number;
  readonly #guests = new Set<Guest>();
  #events = 0;

  constructor(most: number = MOST_LIVE) {
    this.#most = most;
  }

  /**
   * @param waitsToBeAsked at rest until it is clicked, even when it is seen
   * @param isGone whether its window is closed, which may be without a farewell
   */
  enter({ live, rest }: LiveTurns, waitsToBeAsked = false, isGone = () => false): LiveGuest {
    const guest: Guest = { live, rest, waitsToBeAsked, isGone, isLive: false, seenAt: 0, askedAt: 0 };
    this.#guests.add(guest);
    return {
      see: (isSeen) => {
        if (isSeen === guest.seenAt > 0) return;
        this.#events += 1;
        guest.seenAt = isSeen ? this.#events : 0;
        this.#settle();
      },
      ask: () => {
        this.#events += 1;
        guest.askedAt = this.#events;
        guest.seenAt ||= this.#events;
        this.#settle();
      },
      fail: () => {
        guest.isLive = false;
        guest.seenAt = 0;
        this.#settle();
      },
      leave: () => {
        this.#guests.delete(guest);
        if (guest.isLive) turn(guest, false);
        this.#settle();
      },
    };
  }

  /** Contexts are given back before others are taken. */
  #settle(): void {
    for (const guest of this.#guests) if (guest.isGone()) this.#guests.delete(guest);
    const wanted = [...this.#guests]
      .filter(({ seenAt, askedAt, waitsToBeAsked }) => seenAt > 0 && (askedAt > 0 || !waitsToBeAsked))
      .sort((a, b) => b.askedAt - a.askedAt || Number(b.isLive) - Number(a.isLive) || a.seenAt - b.seenAt)
      .slice(0, this.#most);
    for (const guest of this.#guests) if (guest.isLive && !wanted.includes(guest)) turn(guest, false);
    for (const guest of wanted) if (!guest.isLive) turn(guest, true);
  }
}

function turn(guest: Guest, isLive: boolean): void {
  guest.isLive = isLive;
  if (isLive) guest.live();
  else guest.rest();
}
