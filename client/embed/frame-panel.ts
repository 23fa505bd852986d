import "./frame-panel.css";
import { made } from "#scene/made.ts";
import { element } from "./element.ts";
import type { FrameWords } from "./frame-words.ts";

/** What one of the buttons under the picture opens. */
export interface PanelContent {
  readonly name: "data" | "sources" | "legend";
  readonly label: string;
  /** Made anew whenever it is opened, or something else is shown. */
  readonly fill: () => Promise<readonly Node[]> | readonly Node[];
}

/** The one panel over the picture, and the buttons that open one thing in it at a time; Escape closes it. */
export class FramePanel {
  readonly #panel = element("panel");
  readonly #words: FrameWords;
  readonly #buttons = new Map<PanelContent, HTMLButtonElement>();
  #open: PanelContent | undefined;
  #turn = 0;

  constructor(words: FrameWords) {
    this.#words = words;
    addEventListener("keydown", ({ key }) => {
      if (key === "Escape" && this.#open) this.#close();
    });
  }

  add(content: PanelContent): void {
    const button = made("button", { type: "button", textContent: content.label });
    button.setAttribute("aria-expanded", "false");
    button.setAttribute("aria-controls", "panel");
    button.addEventListener("click", () => (this.#open === content ? this.#close() : void this.open(content.name)));
    this.#buttons.set(content, button);
    element("ways").append(button);
  }

  /** Opens what is called so, in place of what was open. */
  async open(name: PanelContent["name"]): Promise<void> {
    this.#open = [...this.#buttons.keys()].find((content) => content.name === name);
    if (!this.#open) return;
    this.#mark();
    this.#panel.dataset.of = name;
    this.#panel.ariaLabel = this.#open.label;
    this.#panel.hidden = false;
    await this.refresh();
    this.#panel.focus({ preventScroll: true });
  }

  /** Fills what is open with what is shown now. */
  async refresh(): Promise<void> {
    if (!this.#open) return;
    this.#turn += 1;
    const turn = this.#turn;
    const parts = await this.#open.fill();
    if (turn !== this.#turn) return;
    const close = made("button", {
      type: "button",
      className: "close",
      ariaLabel: this.#words.close,
      textContent: "×",
    });
    close.addEventListener("click", () => this.#close());
    this.#panel.replaceChildren(close, ...parts);
  }

  #close(): void {
    const button = this.#open && this.#buttons.get(this.#open);
    this.#open = undefined;
    this.#turn += 1;
    this.#mark();
    this.#panel.hidden = true;
    this.#panel.replaceChildren();
    button?.focus({ preventScroll: true });
  }

  #mark(): void {
    for (const [content, button] of this.#buttons) button.setAttribute("aria-expanded", String(content === this.#open));
  }
}
