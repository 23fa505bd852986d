import { type CallOptions, call } from "#api/call.ts";
import { type Failure, isComingUp } from "#api/failure.ts";
import { endpoints, lensEndpoint } from "#contract/endpoints.ts";
import type { EntityDetail } from "#contract/entity.ts";
import type { Frame } from "#contract/kinds.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import { isPaired } from "#view/beside.ts";
import { askedOf } from "#view/expanded.ts";
import { isLensId } from "#view/lens-table.ts";
import { secondAsked } from "#view/second-view.ts";
import { formatView, parseView } from "#view/view-address.ts";
import { framed, wholeChange } from "#view/view-change.ts";
import type { ViewState } from "#view/view-state.ts";
import { type Answer, Question } from "./answer.ts";
import { type AtlasDoors, type AtlasState, NOTHING_KNOWN } from "./atlas-state.ts";
import { type Outage, outageOf, staleness } from "./outage.ts";
import { untilReady } from "./readiness.ts";
import { Reading } from "./reading.ts";
import { unknownLens } from "./unknown-lens.ts";

/** Changes that Back should undo; the others replace the present step. */
const STEPS = [
  ...(["lens", "params", "expansions", "ways", "select", "also", "compare", "beside", "story"] as const),
  ...(["out", "only", "pinned", "moved", "groups"] as const),
] as const;
/** Changes that lead out of a story, which says these itself. */
const WAYS_OUT = ["lens", "params", "expansions", "ways", "compare", "beside"] as const;

/**
 * What is being looked at and what the server said of it: the one store of the explorer.
 * Knows neither React nor the canvas; both read it and are told of every change.
 */
export class Atlas {
  #state: AtlasState;
  #small: boolean;
  #retrying: Promise<void> | undefined;
  readonly #doors: AtlasDoors;
  readonly #listeners = new Set<() => void>();
  readonly #picture = new Question<Subgraph>((picture) => this.#set({ picture }));
  readonly #rival = new Question<Subgraph>((rival) => this.#set({ rival }));
  readonly #detail = new Question<EntityDetail>((detail) => this.#set({ detail }));
  readonly #reading: Reading;

  /** @param small whether the screen is a phone's, which has a drawing of its own */
  constructor(search: string, small: boolean, doors: AtlasDoors) {
    this.#doors = doors;
    this.#small = small;
    this.#reading = new Reading({
      fetch: doors.fetch,
      report: (story) => this.#set({ story }),
      came: () => this.#look(this.#reading.placed(this.#state.view), { storyCame: true }),
    });
    this.#state = { view: parseView(search), ...NOTHING_KNOWN };
  }

  readonly read = (): AtlasState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Which of the two stored drawings is asked for. */
  get frame(): Frame {
    const { view } = this.#state;
    return isPaired(view) ? "tall" : (view.frame ?? (this.#small ? "tall" : "wide"));
  }

  /** Asks for everything the view shows, first the picture; also the way to try again. */
  load(): void {
    this.#reading.open(this.#state.view);
    if (!this.#reading.awaits(this.#state.view)) {
      if (!this.#state.laid) this.#askPicture();
      this.#askRival();
    }
    this.#askDetail();
  }

  /** Moves to another view; the address bar follows. What could not be read back from there is not taken up. */
  go(change: Partial<ViewState>): void {
    const before = this.#state.view;
    const leaves = WAYS_OUT.some((key) => key in change && !same(change[key], before[key]));
    const wanted = { ...before, ...(leaves && { story: undefined }), ...wholeChange(before, change) };
    const view = this.#reading.placed(framed(wanted, this.frame));
    const search = formatView(view);
    if (search !== formatView(before)) {
      this.#doors.write(search, STEPS.every((key) => same(view[key], before[key])) ? "replace" : "push");
      this.#look(view);
    }
    // Whoever asks for a lens wants its picture, be it the one under the query's answer.
    if (change.lens !== undefined) this.lift();
  }

  /** Takes the view of an address that the browser has gone to by itself. */
  follow(search: string): void {
    const { lens, params } = this.#state.view;
    const view = parseView(search);
    this.#look(this.#reading.placed(view.story ? { ...view, lens, params } : view));
  }

  /** Says that the screen became a phone's, or a desk's. */
  resize(small: boolean): void {
    const frame = this.frame;
    this.#small = small;
    if (this.frame !== frame && !this.#state.laid) this.#askPicture();
  }

  /** Selects what is drawn under an id: an entity goes into the address, anything else is pointed at. */
  choose(id: string | undefined): void {
    this.go({ select: id });
    const pointed = this.#state.view.select === id ? undefined : id;
    if (pointed !== this.#state.pointed) this.#set({ pointed });
  }

  /** Draws a query's answer in the place of the lens's, until another lens is asked or `lift` is called. */
  lay(picture: Subgraph): void {
    this.#picture.tell(picture);
    this.#set({ laid: true, pointed: undefined });
  }

  /** Draws the lens again. */
  lift(): void {
    if (this.#state.laid) this.#askPicture();
  }

  /** Asks for the details of the selection once more. */
  retryDetail(): void {
    this.#askDetail();
  }

  /** Says that nothing can be drawn here. */
  giveUpDrawing(reason: string): void {
    this.#set({ undrawable: reason });
  }

  /** Says how many of the shapes on the screen have no room for their name. */
  countNameless(nameless: number): void {
    if (nameless !== this.#state.nameless) this.#set({ nameless });
  }

  /** Says what has come of asking for what views are filtered and styled by. */
  tell(known: Partial<Pick<AtlasState, "evidence" | "propertyKeys" | "properties">>): void {
    this.#set(known);
  }

  #look(view: ViewState, { storyCame = false } = {}): void {
    const before = this.#state.view;
    const frame = this.frame;
    this.#set({ view, pointed: undefined });
    if (!storyCame) this.#reading.open(view);
    if (view.select !== before.select) this.#askDetail();
    if (this.#reading.awaits(view)) return;
    const isUnasked = this.#state.picture.state === "unasked";
    const asksAnew = isUnasked || view.lens !== before.lens || !same(view.params, before.params);
    const grows = !same(askedOf(view), askedOf(before)) && !this.#state.laid;
    if (asksAnew || grows || (this.frame !== frame && !this.#state.laid)) this.#askPicture();
    if (!same(secondAsked(view), secondAsked(before))) this.#askRival();
  }

  #askPicture(): void {
    const { view } = this.#state;
    this.#set({ laid: false, pointed: undefined });
    let stale: Outage["what"] | undefined;
    const onStale = (why: Outage["what"]) => {
      stale = why;
    };
    void this.#picture
      .ask((signal) => this.#askLens(view.lens, askedOf(view), { signal, onStale }))
      .then(() => this.#heedPicture(stale));
  }

  #askRival(): void {
    const asked = secondAsked(this.#state.view);
    if (!asked) this.#rival.drop();
    else void this.#rival.ask((signal) => this.#askLens(asked.lens, asked.params, { signal }));
  }

  #askDetail(): void {
    const id = this.#state.view.select;
    if (id === undefined) this.#detail.drop();
    else
      void this.#detail
        .ask((signal) => call(endpoints.entity, {}, { place: { id }, signal, fetch: this.#doors.fetch }))
        .then(() => this.#heedFailure(this.#state.detail));
  }

  async #askLens(
    lens: string,
    params: ViewState["params"],
    how: Pick<CallOptions, "signal" | "onStale">,
  ): Promise<Subgraph> {
    if (!isLensId(lens)) throw unknownLens(lens);
    return call(lensEndpoint(lens), { ...params, frame: this.frame }, { ...how, fetch: this.#doors.fetch });
  }

  #heedPicture(stale: Outage["what"] | undefined): void {
    const { picture } = this.#state;
    if (picture.state !== "given") this.#heedFailure(picture);
    else if (stale) this.#wait(staleness(stale, this.#doors.now()));
    else if (!this.#retrying) this.#set({ outage: undefined });
  }

  #heedFailure(answer: Answer<unknown>): void {
    if (answer.state === "failed" && isComingUp(answer.failure))
      this.#wait(outageOf(answer.failure, this.#doors.now()));
  }

  /** Until the server says that it is ready; then asks for everything again. */
  #wait(outage: Outage): void {
    if (this.#retrying) return;
    const since = this.#state.outage?.since ?? outage.since;
    const report = (failure: Failure) => this.#set({ outage: outageOf(failure, since) });
    this.#set({ outage: { ...outage, since } });
    const ask = () => call(endpoints.ready, {}, { fetch: this.#doors.fetch });
    this.#retrying = untilReady(ask, this.#doors.pause, report).then(
      () => {
        this.#retrying = undefined;
        this.#set({ outage: undefined });
        this.load();
      },
      () => {
        this.#retrying = undefined;
        // A picture that is shown stays marked as old; where none is, the failure itself is told.
        if (this.#state.picture.state !== "given") this.#set({ outage: undefined });
      },
    );
  }

  #set(change: Partial<AtlasState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
