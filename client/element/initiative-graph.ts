import type { Theme } from "#contract/palette.ts";
import { ATTRIBUTE_NAMES, LENS_PARAMETERS } from "./element-description.ts";
import type {
  ImageOptions,
  InitiativeGraphElement,
  InitiativeGraphEventMap,
  Shown,
  ViewLike,
} from "./element-interface.ts";
import { buildPage, type ElementPage } from "./element-page.ts";
import { GraphShow } from "./graph-show.ts";
import { attributeView, expandedWith, viewPart, viewQuery, viewWith } from "./view-query.ts";

const TAG = "initiative-graph";

/** On a server that only writes HTML there are no elements; the module must be importable there. */
const Base: typeof HTMLElement = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/** `<initiative-graph>`; see element-interface.ts for what it promises. */
export class InitiativeGraph extends Base implements InitiativeGraphElement {
  /** Where the element's script came from; an element without `server` asks there. */
  static home = "";
  static readonly observedAttributes: readonly string[] = [...ATTRIBUTE_NAMES, ...LENS_PARAMETERS];

  readonly #page: ElementPage = buildPage(this.attachShadow({ mode: "open" }));
  #show: GraphShow | undefined;
  #life = new AbortController();
  #isAsking = false;
  /** What the reader or a script made of the view that the attributes ask for. */
  #view: string | undefined;

  get server(): string {
    return (this.getAttribute("server") ?? InitiativeGraph.home).replace(/\/+$/, "");
  }
  set server(origin: string) {
    this.setAttribute("server", origin);
  }

  get view(): string {
    return this.#view ?? attributeView((name) => this.getAttribute(name));
  }
  set view(view: string) {
    this.setView(view).catch(() => undefined);
  }

  get src(): string {
    return this.getAttribute("src") ?? "";
  }
  set src(src: string) {
    if (src === "") this.removeAttribute("src");
    else this.setAttribute("src", src);
  }

  get live(): boolean {
    return this.hasAttribute("live");
  }
  set live(live: boolean) {
    this.toggleAttribute("live", live);
  }

  get theme(): "auto" | Theme {
    const said = this.getAttribute("theme");
    return said === "light" || said === "dark" ? said : "auto";
  }
  set theme(theme: "auto" | Theme) {
    this.setAttribute("theme", theme);
  }

  get loading(): "seen" | "click" {
    return this.getAttribute("loading") === "click" ? "click" : "seen";
  }
  set loading(loading: "seen" | "click") {
    this.setAttribute("loading", loading);
  }

  get selected(): string | undefined {
    return this.#show?.selected;
  }

  get shown(): Shown {
    return this.#show?.shown ?? "nothing";
  }

  select(id?: string): void {
    this.#show?.select(id);
    if (this.#view !== undefined || id !== viewPart(this.view, "select"))
      this.#changeView(viewWith(this.view, "select", id));
  }

  async setView(view: ViewLike): Promise<void> {
    const query = viewQuery(view);
    this.#changeView(query);
    this.#ask();
    await this.#show?.draw();
  }

  async exportImage(options: ImageOptions = {}): Promise<Blob> {
    if (!this.#show) throw new Error("The element is not in a page.");
    return this.#show.exportImage(options);
  }

  connectedCallback(): void {
    for (const name of ["server", "view", "src", "live", "theme", "loading"] as const) this.#takeOver(name);
    this.#life = new AbortController();
    const { signal } = this.#life;
    const dark = matchMedia("(prefers-color-scheme: dark)");
    dark.addEventListener("change", () => this.#paint(), { signal });
    const tell = <Type extends keyof InitiativeGraphEventMap>(
      type: Type,
      detail: InitiativeGraphEventMap[Type]["detail"],
    ) => this.dispatchEvent(new CustomEvent(type, { detail, cancelable: type === "expand" }));
    this.#show = new GraphShow(
      this,
      this.#page,
      this.loading === "click",
      {
        ready: (detail) => tell("ready", detail),
        failed: (detail) => tell("error", detail),
        selected: (id, name) => {
          this.#changeView(viewWith(this.view, "select", id));
          tell("select", { id, name });
        },
        expanded: (id, name) => tell("expand", { id, name }) && this.#expand(id),
      },
      signal,
    );
    this.#paint();
    this.#ask();
  }

  disconnectedCallback(): void {
    this.#life.abort();
    this.#show = undefined;
  }

  attributeChangedCallback(name: string): void {
    if (name === "theme") this.#paint();
    else if (name === "selected") this.#show?.select(this.getAttribute("selected") ?? undefined);
    else if (name !== "loading") this.#askLater();
  }

  /** Several attributes are often set at once. */
  #askLater(): void {
    this.#view = undefined;
    if (this.#isAsking) return;
    this.#isAsking = true;
    queueMicrotask(() => {
      this.#isAsking = false;
      this.#ask();
    });
  }

  #ask(): void {
    const { view, server, live } = this;
    const selected = viewPart(view, "select");
    this.#show?.ask({ server, view, live, src: this.src === "" ? undefined : this.src }, selected);
  }

  #paint(): void {
    const { theme } = this;
    const isDark = theme === "auto" ? matchMedia("(prefers-color-scheme: dark)").matches : theme === "dark";
    this.#show?.setTheme(isDark ? "dark" : "light");
  }

  #changeView(view: string): void {
    if (view === this.view) return;
    this.#view = view;
    this.dispatchEvent(new CustomEvent("viewchange", { detail: { view } }));
  }

  /** A snapshot has no more than it shows. */
  #expand(id: string): void {
    if (this.shown !== "live") return;
    const expand = expandedWith(viewPart(this.view, "expand"), id);
    this.setView(viewWith(this.view, "expand", expand)).catch(() => undefined);
  }

  /** A property that a framework set before the element was defined stands in the way of the real one. */
  #takeOver(name: "server" | "view" | "src" | "live" | "theme" | "loading"): void {
    if (!Object.hasOwn(this, name)) return;
    const given = Reflect.get(this, name);
    Reflect.deleteProperty(this, name);
    Reflect.set(this, name, given);
  }
}

/** Makes the tag known, once. @param origin of the atlas for elements that name none; empty where it is not known */
export function defineElement(origin: string): void {
  if (typeof customElements === "undefined") return;
  const known = customElements.get(TAG);
  if (!known) {
    InitiativeGraph.home = origin;
    customElements.define(TAG, InitiativeGraph);
    return;
  }
  // The package, which knows no atlas, was on the page before the script, which does.
  if (origin === "" || Reflect.get(known, "home") !== "") return;
  Reflect.set(known, "home", origin);
  for (const waiting of document.querySelectorAll(`${TAG}:not([server], [src])`))
    waiting.setAttribute("server", origin);
}
