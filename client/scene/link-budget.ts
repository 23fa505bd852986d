/** What a frame may take while the camera moves, in milliseconds: more looks like a stutter, less could show more. */
const FRAME_MS = { most: 36, wanted: 20 } as const;
const START = { hardware: 60_000, software: 3_000 } as const;
const LEAST = 500;
const STEP = { less: 0.65, more: 1.25 } as const;

/** How many links are drawn while the camera moves, by the time that frames take. */
export class LinkBudget {
  #links: number;

  constructor(isSoftware: boolean) {
    this.#links = isSoftware ? START.software : START.hardware;
  }

  /** Of so many. */
  of(links: number): number {
    return Math.min(links, Math.round(this.#links));
  }

  /** A frame with so many links took so long. */
  took(ms: number, drawn: number): void {
    if (ms > FRAME_MS.most) this.#links = Math.max(LEAST, Math.min(this.#links, drawn) * STEP.less);
    // What was not drawn says nothing of what could be.
    else if (ms < FRAME_MS.wanted && drawn >= Math.round(this.#links)) this.#links *= STEP.more;
  }
}
