import type { Theme } from "#contract/palette.ts";
import { liveWhenSeen } from "#scene/live-when-seen.ts";
import type { ElementPage } from "./element-page.ts";
import { type FrozenView, sidesOf } from "./frozen-view.ts";
import { PicturePlace, type PlaceEvents } from "./picture-place.ts";

/** Narrower than this the picture is drawn as on a phone, and two stand one over the other. */
const NARROW_PX = 560;

/** For which shape of screen a view is drawn in so many pixels; side by side each has half of them. */
export function frameFor(width: number, view: string): "wide" | "tall" {
  const isPair = width >= NARROW_PX && /[?&](?:compare|beside)=/.test(view);
  return width / (isPair ? 2 : 1) < NARROW_PX ? "tall" : "wide";
}

/** The one picture of an element, or the two of a comparison side by side; the second has turns of its own to be live. */
export class PicturePlaces {
  readonly #page: ElementPage;
  readonly #first: PicturePlace;
  readonly #second: PicturePlace;
  readonly #waitsForClick: boolean;
  #turns: ReturnType<typeof liveWhenSeen> | undefined;

  /** @param signal ends it */
  constructor(page: ElementPage, events: PlaceEvents, waitsForClick: boolean, signal: AbortSignal) {
    const [first, second] = page.panes;
    this.#page = page;
    this.#first = new PicturePlace(page, first, events, signal);
    this.#second = new PicturePlace(page, second, events, signal);
    this.#waitsForClick = waitsForClick;
    signal.addEventListener("abort", () => this.#turns?.leave());
  }

  setTheme(theme: Theme): void {
    this.#first.setTheme(theme);
    this.#second.setTheme(theme);
  }

  select(id: string | undefined): void {
    this.#first.select(id);
    this.#second.select(id);
  }

  /** Shows what was loaded; a poster is in the way from now on. */
  show(frozen: FrozenView): void {
    const [side, other] = sidesOf(frozen);
    for (const [at, { pane, name }] of this.#page.panes.entries()) {
      name.textContent = (at === 0 ? side : other)?.name ?? "";
      name.hidden = !other;
      pane.hidden = at > 0 && !other;
    }
    this.#first.show(frozen);
    if (!other) return;
    this.#second.show(other);
    this.#turns ??= this.#takeTurns();
  }

  /** It was clicked. */
  ask(): void {
    this.#turns?.ask();
  }

  live(): Promise<void> {
    return this.#first.live();
  }

  rest(): void {
    this.#first.rest();
  }

  #takeTurns(): ReturnType<typeof liveWhenSeen> {
    const turns = { live: () => void this.#second.live(), rest: () => this.#second.rest() };
    return liveWhenSeen(this.#page.panes[1].pane, turns, this.#waitsForClick);
  }
}
