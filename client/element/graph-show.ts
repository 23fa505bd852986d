import type { Theme } from "#contract/palette.ts";
import { liveWhenSeen } from "#scene/live-when-seen.ts";
import { fillDetails } from "./details-panel.ts";
import type { ErrorDetail, ImageOptions, ReadyDetail, Shown } from "./element-interface.ts";
import type { ElementPage } from "./element-page.ts";
import { type FrozenView, sideWith } from "./frozen-view.ts";
import { GraphFailure } from "./graph-failure.ts";
import { fillKey, fillPage } from "./page-words.ts";
import { pictureFile } from "./picture-file.ts";
import { frameFor, PicturePlaces } from "./picture-places.ts";
import { bannerWords, countsOf, sourceItems } from "./picture-words.ts";
import { posterAddress } from "./poster-address.ts";
import { type Asked, type Loaded, loadView } from "./view-source.ts";

interface ShowEvents {
  readonly ready: (detail: ReadyDetail) => void;
  readonly selected: (id: string | undefined, name: string | undefined) => void;
  readonly expanded: (id: string, name: string) => void;
  readonly failed: (detail: ErrorDetail) => void;
}

const NEAR = { rootMargin: "300px" };

/** One element's picture from its first poster on: loads, becomes live in its turn, rests, tells what is shown. */
export class GraphShow {
  readonly #page: ElementPage;
  readonly #events: ShowEvents;
  readonly #place: PicturePlaces;
  readonly #turns: ReturnType<typeof liveWhenSeen>;
  #asked: Omit<Asked, "frame"> | undefined;
  #theme: Theme = "light";
  #loading = new AbortController();
  #loaded: Loaded | undefined;
  /** What is drawn, with the claims behind it. */
  #evidence: Promise<FrozenView> | undefined;
  #drawing: Promise<void> | undefined;
  #isLiveTurn = false;
  #isNear = false;
  #selected: string | undefined;

  /** @param signal ends it, and gives back all it holds */
  constructor(host: Element, page: ElementPage, waitsForClick: boolean, events: ShowEvents, signal: AbortSignal) {
    this.#page = page;
    this.#events = events;
    const placed = {
      selected: (id: string | undefined) => this.#chosen(id),
      expanded: (id: string) => events.expanded(id, this.#nameOf(id) ?? id),
      announced: (words: string) => {
        for (const { stage } of page.panes) stage.setAttribute("aria-description", words);
      },
    };
    this.#place = new PicturePlaces(page, placed, waitsForClick, signal);
    page.picture.addEventListener("click", () => this.#become(), { signal });
    page.poster.addEventListener("load", () => this.#posterCame(), { signal });
    page.poster.addEventListener("error", () => this.#posterFailed(), { signal });
    page.sources.addEventListener("toggle", () => void this.#listSources(), { signal });
    this.#turns = liveWhenSeen(host, { live: () => this.#turn(true), rest: () => this.#turn(false) }, waitsForClick);
    const near = new IntersectionObserver((seen) => this.#approach(seen.at(-1)?.isIntersecting ?? false), NEAR);
    near.observe(host);
    signal.addEventListener("abort", () => {
      this.#loading.abort();
      this.#turns.leave();
      near.disconnect();
    });
  }

  get shown(): Shown {
    return this.#loaded?.shown ?? (this.#page.poster.hidden ? "nothing" : "poster");
  }

  get selected(): string | undefined {
    return this.#selected;
  }

  get theme(): Theme {
    return this.#theme;
  }

  setTheme(theme: Theme): void {
    this.#theme = theme;
    this.#page.frame.dataset.theme = theme;
    this.#place.setTheme(theme);
    if (this.#loaded) fillKey(this.#page, this.#loaded.frozen, theme);
    this.#showPoster();
  }

  /** Another view, or from elsewhere. What was asked for before and comes later is not drawn. */
  ask(asked: Omit<Asked, "frame">, selected: string | undefined): void {
    this.#loading.abort();
    this.#loading = new AbortController();
    this.#drawing = undefined;
    this.#evidence = undefined;
    this.#asked = asked;
    this.#selected = selected;
    this.#say("");
    this.#page.details.hidden = true;
    this.#showPoster();
    if (this.#isWanted) this.draw().catch(ignored);
  }

  /** Loads what is asked for, unless it is there, and draws it, live where it is this picture's turn. @throws GraphFailure */
  draw(): Promise<void> {
    this.#drawing ??= this.#drawNow(this.#loading.signal);
    return this.#drawing;
  }

  select(id: string | undefined): void {
    this.#selected = id !== undefined && this.#nameOf(id) !== undefined ? id : undefined;
    this.#place.select(this.#selected);
    void this.#showDetails();
  }

  /** @throws Error where nothing is drawn yet, or the picture would be too large */
  async exportImage(options: ImageOptions): Promise<Blob> {
    await this.draw();
    if (!this.#loaded) throw new Error("Nothing is drawn yet.");
    const { clientWidth: width, clientHeight: height } = this.#page.picture;
    const facts = bannerWords(this.#loaded);
    return pictureFile(this.#loaded.frozen, this.#selected, { width, height }, this.#theme, facts, options);
  }

  /** Without a poster from the atlas the picture is drawn when it comes near; with one, in its turn. */
  get #isWanted(): boolean {
    return this.#loaded !== undefined || this.#isLiveTurn || (this.#isNear && !this.#hasPoster);
  }

  get #hasPoster(): boolean {
    return this.#asked !== undefined && (this.#asked.src === undefined || this.#asked.live);
  }

  async #drawNow(signal: AbortSignal): Promise<void> {
    if (!this.#asked) return;
    const frame = frameFor(this.#page.picture.clientWidth, this.#asked.view);
    try {
      const loaded = await loadView({ ...this.#asked, frame }, "none", signal);
      this.#loaded = loaded;
      this.#selected ??= loaded.frozen.select;
      this.#place.show(loaded.frozen);
      this.#place.select(this.#selected);
      if (this.#isLiveTurn) await this.#place.live();
      this.#tell(loaded);
    } catch (failure) {
      signal.throwIfAborted();
      const known =
        failure instanceof GraphFailure ? failure : new GraphFailure("undrawable", String(failure), failure);
      this.#say(known.message);
      this.#events.failed({ message: known.message, reason: known.reason });
      throw known;
    }
  }

  #become(): void {
    this.#turns.ask();
    this.#place.ask();
  }

  #turn(isLive: boolean): void {
    this.#isLiveTurn = isLive;
    this.#page.explore.hidden = true;
    if (!isLive) this.#place.rest();
    else if (this.#loaded) void this.#place.live();
    else this.draw().catch(ignored);
  }

  #approach(isNear: boolean): void {
    this.#isNear = isNear;
    if (isNear && !this.#loaded && this.#isWanted) this.draw().catch(ignored);
  }

  #tell(loaded: Loaded): void {
    const { frozen, shown } = loaded;
    this.#say("");
    fillPage(this.#page, loaded, this.#asked?.server ?? "");
    fillKey(this.#page, frozen, this.#theme);
    const frozenOn = shown === "snapshot" ? frozen.frozenOn : undefined;
    const { asOf } = frozen.drawing;
    this.#events.ready({ shown, view: frozen.view, asOf, frozenOn, ...countsOf(frozen) });
    void this.#showDetails();
  }

  #say(message: string): void {
    const { fallback } = this.#page;
    this.#page.message.textContent = message;
    fallback.classList.toggle("failed", message !== "");
    fallback.classList.toggle("over", !this.#page.poster.hidden || this.#loaded !== undefined);
  }

  #chosen(id: string | undefined): void {
    if (id === this.#selected) return;
    this.select(id);
    this.#events.selected(this.#selected, this.#nameOf(this.#selected));
  }

  #nameOf(id: string | undefined): string | undefined {
    const nodes = this.#loaded && sideWith(this.#loaded.frozen, id)?.drawing.nodes;
    return nodes?.name[nodes.id.indexOf(id ?? "")];
  }

  /** A snapshot has its claims; the atlas is asked for them when somebody wants to see them. */
  #withEvidence(): Promise<FrozenView> | undefined {
    const [asked, loaded] = [this.#asked, this.#loaded];
    if (!asked || !loaded) return undefined;
    if (loaded.shown === "snapshot") return Promise.resolve(loaded.frozen);
    const frame = loaded.frozen.drawing.arrangement.name.endsWith("#tall") ? "tall" : "wide";
    this.#evidence ??= loadView({ ...asked, frame }, "all", this.#loading.signal).then(({ frozen }) => frozen);
    return this.#evidence;
  }

  async #showDetails(): Promise<void> {
    const { details } = this.#page;
    details.hidden = true;
    const id = this.#selected;
    const evidence = await this.#withEvidence()?.catch(ignored);
    const side = evidence && sideWith(evidence, id);
    if (id === undefined || id !== this.#selected || !side) return;
    fillDetails(details, side, id, () => this.#chosen(undefined));
  }

  async #listSources(): Promise<void> {
    const { sources, sourceList: list } = this.#page;
    if (!sources.open) return;
    list.replaceChildren("Asking for the sources …");
    const evidence = await this.#withEvidence()?.catch(ignored);
    list.replaceChildren(evidence ? sourceItems(evidence) : "The sources cannot be listed now.");
  }

  #showPoster(): void {
    const { poster, picture } = this.#page;
    if (!this.#asked || !this.#hasPoster || this.#loaded) return;
    const size = { width: picture.clientWidth, height: picture.clientHeight };
    poster.hidden = false;
    poster.src = posterAddress(this.#asked.server, this.#asked.view, size, this.#theme);
  }

  #posterCame(): void {
    this.#page.explore.hidden = this.#isLiveTurn || this.#loaded !== undefined;
    this.#page.fallback.classList.add("over");
  }

  /** Somebody else may have the picture; or the failure is told. */
  #posterFailed(): void {
    this.#page.poster.hidden = true;
    if (this.#isNear) this.draw().catch(ignored);
  }
}

/** Told where it happened. */
function ignored(): undefined {
  return undefined;
}
