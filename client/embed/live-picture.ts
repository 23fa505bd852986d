import type { Theme } from "#contract/palette.ts";
import type { StoryHighlight } from "#contract/story.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import type { LaidOutPicture } from "#layout/laid-out-picture.ts";
import { liveWhenSeen } from "#scene/live-when-seen.ts";
import type { Size } from "#scene/picture-fit.ts";
import type { Scene } from "#scene/scene.ts";
import { steadyCamera } from "#scene/steady-camera.ts";
import { hasWebGL } from "#scene/webgl-probe.ts";
import { drawnSelection, groupedPicture } from "#view/grouped-picture.ts";
import type { PictureLooks } from "#view/picture-style.ts";
import type { ViewState } from "#view/view-state.ts";
import type { ViewFilter } from "#view/visible-rows.ts";
import { isCrowded } from "./crowded.ts";
import { pageRoom, type RoomWindow } from "./page-room.ts";
import { Poster } from "./poster.ts";

export interface Pictured {
  readonly subgraph: Subgraph;
  /** The size that is fitted, where it is shared with another picture. */
  readonly stored: Size;
  readonly guides: LaidOutPicture["guides"];
  readonly looks: PictureLooks | undefined;
  readonly filter: ViewFilter;
  readonly highlight: StoryHighlight | undefined;
  /** What was moved, pinned, grouped and selected in it, and where the camera stands. */
  readonly view: ViewState;
  /** Of its still picture; none of a query's answer. */
  readonly poster: string | undefined;
}

export interface LivePictureEvents {
  readonly theme: () => Theme;
  readonly onSelect: (id: string | undefined) => void;
  readonly onExpand: ((id: string) => void) | undefined;
  readonly onAnnounce: (text: string) => void;
  readonly onUnavailable: (pictured: Pictured) => void;
}

const STEP = 1.3;

/** Each picture of each of our frames on the page around has its turn in it. */
const ROOM = pageRoom(globalThis as unknown as RoomWindow, globalThis.top as unknown as RoomWindow);

/**
 * One picture in its place: still until it is seen, drawn with WebGL while it is, and still again when it has left the screen or
 * others of the page need its place.
 */
export class LivePicture {
  readonly #figure: HTMLElement;
  readonly #poster: Poster;
  readonly #events: LivePictureEvents;
  readonly #turns: ReturnType<typeof liveWhenSeen>;
  /** Found out when it is its turn: each frame of a page that tried at once would take contexts from those that draw. */
  #drawable: boolean | undefined;
  #isWanted = false;
  #pictured: Pictured | undefined;
  #scene: Scene | undefined;

  /** @param place with a poster and a figure in it */
  constructor(place: HTMLElement, events: LivePictureEvents) {
    const [figure, poster] = [place.querySelector("figure"), place.querySelector(".poster")];
    if (!figure || !(poster instanceof HTMLElement)) throw new Error("A picture's place has a poster and a figure.");
    this.#figure = figure;
    this.#poster = new Poster(poster);
    this.#events = events;
    const turns = { live: () => this.#want(), rest: () => this.#rest() };
    this.#turns = liveWhenSeen(place, turns, isAlone() && isCrowdedPage(), ROOM);
    for (const event of ["pointerdown", "focusin"] as const) place.addEventListener(event, () => this.#turns.ask());
    addEventListener("pagehide", ({ persisted }) => persisted || this.#turns.leave());
  }

  /** The part that draws is fetched while the answer is; ends at once where nothing can be drawn. */
  static async prepare(): Promise<void> {
    if (typeof WebGL2RenderingContext !== "undefined") await import("#scene/scene.ts");
  }

  show(pictured: Pictured): void {
    this.#pictured = pictured;
    this.#poster.show(pictured.poster);
    if (this.#drawable === false) this.#events.onUnavailable(pictured);
    else if (this.#scene) this.#draw(this.#scene, pictured);
    else if (this.#isWanted) this.#live();
  }

  select(id: string | undefined): void {
    if (this.#pictured) this.#pictured = { ...this.#pictured, view: { ...this.#pictured.view, select: id } };
    this.#scene?.select(id);
  }

  setTheme(): void {
    this.#scene?.setTheme(this.#events.theme());
  }

  zoom(how: "in" | "out" | "fit"): void {
    this.#turns.ask();
    if (how === "fit") this.#scene?.fit();
    else this.#scene?.zoom(how === "in" ? STEP : 1 / STEP);
  }

  #want(): void {
    this.#isWanted = true;
    if (this.#pictured && this.#drawable !== false) this.#live();
  }

  #live(): void {
    this.#drawable ??= hasWebGL();
    if (!this.#drawable) {
      this.#turns.leave();
      if (this.#pictured) this.#events.onUnavailable(this.#pictured);
      return;
    }
    void import("#scene/scene.ts").then(({ Scene: Maker }) => {
      const pictured = this.#pictured;
      if (!this.#isWanted || this.#scene || !pictured) return;
      this.#scene = this.#open(Maker);
      this.#draw(this.#scene, pictured);
    });
  }

  #open(Maker: typeof Scene): Scene {
    const { theme, onSelect, onExpand, onAnnounce, onUnavailable } = this.#events;
    return new Maker(this.#figure, {
      theme: theme(),
      wheel: "page",
      reducedMotion: matchMedia("(prefers-reduced-motion: reduce)").matches,
      steadyCamera,
      onSelect,
      ...(onExpand && { onExpand }),
      onAnnounce,
      onUnavailable: () => {
        this.#rest();
        this.#turns.fail();
        if (!this.#poster.isThere && this.#pictured) onUnavailable(this.#pictured);
      },
    });
  }

  #draw(scene: Scene, { subgraph, stored, guides, looks, filter, highlight, view }: Pictured): void {
    scene.highlight(highlight);
    scene.setFilter(filter);
    scene.handiwork.place(view.moved);
    scene.handiwork.pin(view.pinned);
    scene.handiwork.look(view.camera);
    scene.show(groupedPicture(subgraph, view.groups), stored, guides, looks);
    scene.select(...drawnSelection(view.select, view.also, view.groups));
    this.#poster.cover();
  }

  #rest(): void {
    this.#isWanted = false;
    this.#poster.uncover();
    this.#scene?.destroy();
    this.#scene = undefined;
    this.#figure.replaceChildren();
  }
}

/** A frame without an origin of its own, as a sandbox makes it, is told nothing of the others. */
function isAlone(): boolean {
  return globalThis.origin === "null";
}

function isCrowdedPage(): boolean {
  const { parent, innerWidth, innerHeight, screen } = globalThis;
  return isCrowded(parent.length, { width: innerWidth, height: innerHeight }, screen);
}
