import { asFailure } from "#api/failure.ts";
import type { Guide } from "#contract/guide.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import type { LaidOutPicture } from "#layout/laid-out-picture.ts";
import type { layOut } from "#layout/lay-out.ts";
import type { LayoutWish } from "#layout/picture-task.ts";
import { layoutBack, layoutChange } from "#view/layout-change.ts";
import { anotherDrawing, hasSeeds, type LayoutChoice, STORED_LAYOUT } from "#view/layout-choice.ts";
import { layoutWish } from "#view/layout-wish.ts";
import { putBeside, secondView } from "#view/second-view.ts";
import type { ViewState } from "#view/view-state.ts";
import { known } from "./answer.ts";
import type { Atlas } from "./atlas.ts";

/** The outside world, so that a test can bring its own. */
interface LayoutDoors {
  readonly layOut: typeof layOut;
  /** The day on which each entity first came up, counted from 1970, by id. */
  readonly days: () => Promise<ReadonlyMap<string, number>>;
  readonly announce: (text: string) => void;
}

/** What is going on at the desk. */
interface LayoutWork {
  /** How much of what is being laid out is done, from 0 to 1; undefined while nothing is. */
  readonly share: number | undefined;
  /** Why the last one came to nothing. */
  readonly failure: string | undefined;
}

interface Job {
  readonly key: string;
  readonly picture: Subgraph;
  readonly control: AbortController;
  share: number;
}

interface Done {
  readonly key: string;
  readonly source: Subgraph;
  /** The part of the view that asked for it. */
  readonly chosen: Pick<ViewState, "layout" | "held">;
  readonly laid: LaidOutPicture;
}

const NO_GUIDES: readonly Guide[] = [];
const PLACES = [0, 1] as const;

/** Lays out the picture, or the two of a comparison, as the view wants it; until it is done the one before stays. */
export class LayoutDesk {
  readonly #atlas: Pick<Atlas, "read" | "subscribe" | "go">;
  readonly #doors: LayoutDoors;
  readonly #listeners = new Set<() => void>();
  readonly #jobs: (Job | undefined)[] = [];
  readonly #done: (Done | undefined)[] = [];
  #work: LayoutWork = { share: undefined, failure: undefined };

  constructor(atlas: Pick<Atlas, "read" | "subscribe" | "go">, doors: LayoutDoors) {
    this.#atlas = atlas;
    this.#doors = doors;
    atlas.subscribe(() => this.#look());
    this.#look();
  }

  readonly read = (): LayoutWork => this.#work;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What is to be drawn at a place, the same object as long as it is the same; undefined before there is anything. */
  drawn(place: number): LaidOutPicture | undefined {
    return this.#done[place]?.laid;
  }

  /** Has the picture laid out otherwise around what is pinned, which stays where it is. */
  choose(layout: LayoutChoice): void {
    const { view, picture, rival } = this.#atlas.read();
    // Another view beside this one has a layout of its own.
    const pictures = [known(picture), view.beside === undefined ? known(rival) : undefined].flatMap((stored, place) => {
      if (!stored) return [];
      return [{ stored, drawn: this.#done[place]?.laid.picture ?? stored }];
    });
    this.#atlas.go(layoutChange(view, layout, pictures));
  }

  /** Lays out once more: drawn otherwise where that is possible, and around what is pinned by now. */
  again(): void {
    const { layout, pinned } = this.#atlas.read().view;
    if (hasSeeds(layout.name)) this.choose(anotherDrawing(layout));
    else if (layout.name !== "stored" && pinned.length > 0) this.choose(layout);
    else this.choose({ name: "organic", seed: 1, spread: layout.spread, around: undefined });
  }

  /** Leaves off: the view goes back to the layout that is drawn, or to the stored drawing. */
  cancel(): void {
    const { view } = this.#atlas.read();
    const second = view.beside === undefined || this.#jobs[0] ? undefined : secondView(view);
    const done = this.#done[0];
    if (second && this.#jobs[1]) this.#atlas.go(putBeside({ ...second, layout: STORED_LAYOUT }));
    else if (!done || done.key === keyOf(view)) this.choose(STORED_LAYOUT);
    else this.#atlas.go(layoutBack(view, done.chosen, [done.laid.picture]));
  }

  #look(): void {
    const { view, picture, rival } = this.#atlas.read();
    const second = secondView(view);
    const sources = [known(picture), second && known(rival)];
    const views = [view, second ?? view];
    for (const place of PLACES) this.#heed(place, sources[place], views[place] ?? view);
    this.#tell();
  }

  #heed(place: number, picture: Subgraph | undefined, view: ViewState): void {
    if (!picture) {
      this.#leave(place);
      this.#done[place] = undefined;
      return;
    }
    const wish = layoutWish(view);
    const key = keyOf(view);
    const done = this.#done[place];
    if (done?.source === picture && done.key === key) {
      this.#leave(place);
      return;
    }
    const job = this.#jobs[place];
    if (job?.picture === picture && job.key === key) return;
    this.#leave(place);
    if (wish) void this.#run(place, { key, picture, control: new AbortController(), share: 0 }, wish, view);
    else this.#done[place] = { key, source: picture, chosen: view, laid: { picture, guides: NO_GUIDES } };
  }

  #leave(place: number): void {
    this.#jobs[place]?.control.abort();
    this.#jobs[place] = undefined;
  }

  async #run(place: number, job: Job, wish: LayoutWish, chosen: Done["chosen"]): Promise<void> {
    this.#jobs[place] = job;
    const { key, picture: source, control } = job;
    try {
      const days = wish.name === "time" ? await this.#doors.days() : undefined;
      const report = (share: number) => {
        job.share = share;
        this.#tell();
      };
      const laid = await this.#doors.layOut(source, { ...wish, days }, report, control.signal);
      if (this.#jobs[place] !== job) return;
      this.#jobs[place] = undefined;
      this.#done[place] = { key, source, chosen, laid };
      this.#tell();
      this.#doors.announce("The picture is laid out.");
    } catch (fault) {
      if (this.#jobs[place] !== job) return;
      this.#jobs[place] = undefined;
      this.#done[place] = { key, source, chosen, laid: { picture: source, guides: NO_GUIDES } };
      this.#tell(asFailure(fault).message);
    }
  }

  #tell(failure?: string): void {
    const shares = this.#jobs.flatMap((job) => job?.share ?? []);
    const share = shares.length === 0 ? undefined : Math.min(...shares);
    const isWorking = share !== undefined;
    this.#work = { share, failure: failure ?? (isWorking ? undefined : this.#work.failure) };
    for (const listener of this.#listeners) listener();
  }
}

/** The same for views that are laid out the same way; empty for the stored drawing. */
function keyOf(view: ViewState): string {
  return JSON.stringify(layoutWish(view)) ?? "";
}
