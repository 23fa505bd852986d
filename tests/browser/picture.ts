import type { FrameLocator, Page } from "playwright-core";
import type { Subgraph } from "#contract/subgraph.ts";
import { type Area, Pixels } from "./pixels.ts";

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A picture on a page and the answer it was drawn from, so that its shapes are found where an eye would find them. */
export class Picture {
  readonly #page: Page;
  readonly #answer: Subgraph;
  readonly #area: Area;
  readonly #height: number;

  private constructor(page: Page, answer: Subgraph, area: Area, height: number) {
    this.#page = page;
    this.#answer = answer;
    this.#area = area;
    this.#height = height;
  }

  /**
   * @param within the page, or a frame in it
   * @param nth of several pictures
   * @param height what is fitted into the picture, of the width of the stored drawing: in a comparison the higher of two
   */
  static async on(
    page: Page,
    answer: Subgraph,
    within: Page | FrameLocator = page,
    nth = 0,
    height = answer.arrangement.height,
  ): Promise<Picture> {
    const area = await within
      .getByRole("application", { name: /Picture of the graph/ })
      .nth(nth)
      .boundingBox();
    if (!area) throw new Error("There is no picture on the page.");
    return new Picture(page, answer, area, height);
  }

  get area(): Area {
    return this.#area;
  }

  /** Where the middle of an entity's shape is on the page: what is fitted stands in the picture, whole and centred. */
  placeOf(id: string): Point {
    const { nodes, arrangement } = this.#answer;
    const row = nodes.id.indexOf(id);
    if (row < 0) throw new Error(`${id} is not in the picture.`);
    const { x, y, width, height } = this.#area;
    const scale = Math.min(width / arrangement.width, height / this.#height);
    return {
      x: x + width / 2 + ((nodes.x[row] ?? 0) - arrangement.width / 2) * scale,
      y: y + height / 2 + ((nodes.y[row] ?? 0) - this.#height / 2) * scale,
    };
  }

  async click(id: string): Promise<void> {
    const { x, y } = this.placeOf(id);
    await this.#page.mouse.click(x, y);
  }

  async hover(id: string): Promise<void> {
    const { x, y } = this.placeOf(id);
    await this.#page.mouse.move(x, y, { steps: 3 });
  }

  /** How many pixels of a colour stand within a square around the middle of an entity's shape. */
  async inkAt(id: string, colour: string, reach = 30): Promise<number> {
    const { x, y } = this.placeOf(id);
    const clip = { x: Math.round(x - reach), y: Math.round(y - reach), width: 2 * reach, height: 2 * reach };
    return (await Pixels.of(this.#page, clip)).count(colour);
  }

  /** The share of the picture that is not paper. */
  async inkedShare(paper: string): Promise<number> {
    return (await Pixels.of(this.#page, this.#area)).shareOtherThan(paper);
  }
}
