/** The still picture under a live one: shown first, shown when the live one rests, and printed. */
export class Poster {
  readonly #host: HTMLElement;
  /** The page came with the picture of the first view. */
  #cameAlong: boolean;

  /** @param host may hold a picture already, which came with the page */
  constructor(host: HTMLElement) {
    this.#host = host;
    this.#cameAlong = host.querySelector("img")?.hasAttribute("src") ?? false;
  }

  get isThere(): boolean {
    return this.#host.querySelector("img[src]:not([hidden])") !== null;
  }

  /** What it shows from now on; nothing where undefined. */
  show(address: string | undefined): void {
    const img = this.#host.querySelector("img");
    if (!img) return;
    const isShown = !img.hidden;
    if (this.#cameAlong && address !== undefined) {
      this.#cameAlong = false;
      if (isShown) return;
    }
    // What could not be had before is asked for again.
    if (isShown && img.getAttribute("src") === (address ?? null)) return;
    // What came with the page chooses among several by the size of the frame.
    for (const source of this.#host.querySelectorAll("source")) source.remove();
    img.hidden = address === undefined;
    if (address === undefined) img.removeAttribute("src");
    else img.src = address;
  }

  /** The live picture is drawn over it. */
  cover(): void {
    this.#host.toggleAttribute("data-covered", true);
  }

  uncover(): void {
    this.#host.removeAttribute("data-covered");
  }
}
