import type { CDPSession, Locator, Page } from "playwright-core";

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Steps of a finger's way, so that a browser sees it move and not jump. */
const STEPS = 8;

/** Fingers on the glass of a page, which takes touches from now on. */
export class Fingers {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async on(page: Page): Promise<Fingers> {
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setTouchEmulationEnabled", { enabled: true, maxTouchPoints: 2 });
    return new Fingers(session);
  }

  /** Puts fingers down, one to each point, and leaves them there. */
  async down(...points: readonly Point[]): Promise<void> {
    await this.#send("touchStart", points);
  }

  /** Takes all of them away. */
  async up(): Promise<void> {
    await this.#send("touchEnd", []);
  }

  async tap(point: Point): Promise<void> {
    await this.down(point);
    await this.up();
  }

  /** The middle of something, brought into sight first. */
  async tapOn(thing: Locator): Promise<void> {
    await thing.scrollIntoViewIfNeeded();
    const box = await thing.boundingBox();
    if (!box) throw new Error("What is to be tapped is not on the page.");
    await this.tap({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
  }

  /** Each finger goes its way, all at once: one swipes, two that part or meet zoom. */
  async move(...ways: readonly { readonly from: Point; readonly to: Point }[]): Promise<void> {
    await this.down(...ways.map(({ from }) => from));
    for (let step = 1; step <= STEPS; step += 1) {
      const between = (from: number, to: number) => from + ((to - from) * step) / STEPS;
      const points = ways.map(({ from, to }) => ({ x: between(from.x, to.x), y: between(from.y, to.y) }));
      await this.#send("touchMove", points);
    }
    await this.up();
  }

  async #send(type: "touchStart" | "touchMove" | "touchEnd", points: readonly Point[]): Promise<void> {
    const touchPoints = points.map((point, id) => ({ ...point, id }));
    await this.#session.send("Input.dispatchTouchEvent", { type, touchPoints });
  }
}
