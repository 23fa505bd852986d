import type { Theme } from "#contract/palette.ts";
import { drawPicture } from "#export/picture-strokes.ts";
import { canvasPen } from "#scene/pen.ts";
import type { Scene } from "#scene/scene.ts";
import { hasWebGL } from "#scene/webgl-probe.ts";
import { hintAtWheel } from "#scene/wheel-hint.ts";
import type { ElementPage, ElementPane } from "./element-page.ts";
import { paleFilter, pictureLooks } from "./frozen-looks.ts";
import type { FrozenView } from "./frozen-view.ts";
import { stillDrawing } from "./still-drawing.ts";

export interface PlaceEvents {
  readonly selected: (id: string | undefined) => void;
  readonly expanded: (id: string) => void;
  readonly announced: (words: string) => void;
}

/** A reader asks for a zoom step with a button. */
const ZOOM_STEP = 1.4;

/** Whether this browser draws with WebGL; asked once, since asking takes a context. */
let canDraw: boolean | undefined;

/** Where the picture stands: live, with a Scene that holds WebGL contexts, or still, on a plain canvas or as a poster. */
export class PicturePlace {
  readonly #page: ElementPage;
  readonly #pane: ElementPane;
  readonly #events: PlaceEvents;
  #theme: Theme = "light";
  #frozen: FrozenView | undefined;
  #selected: string | undefined;
  #scene: Scene | undefined;
  #opening = 0;

  /** @param signal ends it */
  constructor(page: ElementPage, pane: ElementPane, events: PlaceEvents, signal: AbortSignal) {
    this.#page = page;
    this.#pane = pane;
    this.#events = events;
    const resize = new ResizeObserver(() => this.#drawStill());
    resize.observe(pane.place);
    page.zoomIn.addEventListener("click", () => this.#scene?.zoom(ZOOM_STEP), { signal });
    page.zoomOut.addEventListener("click", () => this.#scene?.zoom(1 / ZOOM_STEP), { signal });
    page.fit.addEventListener("click", () => this.#scene?.fit(), { signal });
    hintAtWheel(pane.stage, page.hint, signal);
    signal.addEventListener("abort", () => {
      resize.disconnect();
      this.rest();
    });
  }

  setTheme(theme: Theme): void {
    this.#theme = theme;
    this.#scene?.setTheme(theme);
    this.#drawStill();
  }

  select(id: string | undefined): void {
    this.#selected = id;
    this.#scene?.select(id);
    this.#drawStill();
  }

  /** Shows what was loaded; a poster is in the way from now on. */
  show(frozen: FrozenView): void {
    this.#frozen = frozen;
    this.#page.poster.hidden = true;
    if (this.#scene) this.#draw(this.#scene, frozen);
    this.#drawStill();
  }

  /** Takes WebGL contexts and draws with them what is shown; does nothing in a browser without. */
  async live(): Promise<void> {
    canDraw ??= hasWebGL();
    if (!canDraw || this.#scene || !this.#frozen) return;
    this.#opening += 1;
    const turn = this.#opening;
    const module = await import("#scene/scene.ts");
    if (turn !== this.#opening || !this.#frozen) return;
    this.#scene = this.#open(module.Scene);
    this.#draw(this.#scene, this.#frozen);
    const { stage, still } = this.#pane;
    stage.classList.add("on");
    this.#page.controls.hidden = false;
    still.hidden = true;
  }

  /** Gives the contexts back and shows the same without them. */
  rest(): void {
    this.#opening += 1;
    this.#scene?.destroy();
    this.#scene = undefined;
    const { stage } = this.#pane;
    stage.classList.remove("on");
    stage.replaceChildren();
    stage.removeAttribute("tabindex");
    this.#page.controls.hidden = !this.#page.picture.querySelector(".on");
    this.#drawStill();
  }

  #open(Maker: typeof Scene): Scene {
    return new Maker(this.#pane.stage, {
      theme: this.#theme,
      wheel: "page",
      reducedMotion: matchMedia("(prefers-reduced-motion: reduce)").matches,
      corner: () => ({ width: 48, height: 118 }),
      onSelect: this.#events.selected,
      onExpand: this.#events.expanded,
      onAnnounce: this.#events.announced,
      onUnavailable: () => this.rest(),
    });
  }

  #draw(scene: Scene, { drawing, highlight, guides, looks, pinned = [], pale, camera }: FrozenView): void {
    scene.highlight(highlight);
    scene.setFilter(paleFilter(pale));
    scene.handiwork.pin(pinned);
    scene.handiwork.look(camera);
    scene.show(drawing, undefined, guides, pictureLooks(drawing, looks));
    scene.select(this.#selected);
  }

  #drawStill(): void {
    const { still, place } = this.#pane;
    const size = { width: place.clientWidth, height: place.clientHeight };
    still.hidden = this.#scene !== undefined || this.#frozen === undefined || size.width * size.height === 0;
    if (still.hidden || !this.#frozen) return;
    const sharpness = Math.min(2, devicePixelRatio);
    still.width = Math.round(size.width * sharpness);
    still.height = Math.round(size.height * sharpness);
    const context = still.getContext("2d");
    if (!context) return;
    context.scale(sharpness, sharpness);
    const drawing = stillDrawing(this.#frozen, this.#selected, size, this.#theme);
    drawPicture(canvasPen(context), drawing, size, "screen", drawing.palette);
  }
}
