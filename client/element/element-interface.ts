/* The element as pages that use it know it; the build copies this file into the package as its types. */

/** What stands in the place of the picture. */
export type Shown = "nothing" | "poster" | "live" | "snapshot";

/** How an image of the picture is wanted; sizes in CSS pixels. */
export interface ImageOptions {
  readonly type?: "image/png" | "image/svg+xml";
  /** Default as wide and high as the element. */
  readonly width?: number;
  readonly height?: number;
  readonly theme?: "light" | "dark";
  /** With title, legend, date and counts around it, which is the default. */
  readonly framed?: boolean;
}

/** A view in words: the query string or the whole address of a view, or its parts by name. */
export type ViewLike = string | URL | Readonly<Record<string, string | number>>;

export interface ReadyDetail {
  /** From where: the atlas, or a snapshot. */
  readonly shown: "live" | "snapshot";
  /** The query string of the view, such as "?lens=chips". */
  readonly view: string;
  /** Of the latest claim, ISO; empty where none has a date. */
  readonly asOf: string;
  /** The day of the snapshot, ISO; undefined where it is live. */
  readonly frozenOn: string | undefined;
  readonly entities: number;
  readonly links: number;
}

export interface SelectDetail {
  /** Of the entity, such as "co:alibaba"; undefined where nothing is selected any more. */
  readonly id: string | undefined;
  readonly name: string | undefined;
}

/** Its neighbours were asked for by two clicks; `preventDefault` on the event keeps them out. */
export interface ExpandDetail {
  readonly id: string;
  readonly name: string;
}

export interface ViewChangeDetail {
  readonly view: string;
}

export interface ErrorDetail {
  /** In words for readers. */
  readonly message: string;
  /** What went wrong: nobody answered, the atlas refused, what came is no snapshot or is not the one of its name. */
  readonly reason: "unreachable" | "refused" | "unreadable" | "altered" | "undrawable";
}

/** Events go no further than the element itself. */
export interface InitiativeGraphEventMap {
  ready: CustomEvent<ReadyDetail>;
  select: CustomEvent<SelectDetail>;
  expand: CustomEvent<ExpandDetail>;
  viewchange: CustomEvent<ViewChangeDetail>;
  error: CustomEvent<ErrorDetail>;
}

/** `<initiative-graph>`: a picture of the atlas in any page. */
export interface InitiativeGraphElement extends HTMLElement {
  /** Where the atlas is, such as https://atlas.example.org; default where the script came from. */
  server: string;
  /** The query string of what is shown, such as "?lens=chips"; setting it is `setView`. */
  view: string;
  /** A snapshot to show: its address, or `#id` of a script of type application/json in the page. */
  src: string;
  /** Ask the atlas first, and show the snapshot of `src` where it cannot be reached. */
  live: boolean;
  theme: "auto" | "light" | "dark";
  /** Whether it becomes live when it is seen, or when it is clicked. */
  loading: "seen" | "click";
  /** The entity that is selected. */
  readonly selected: string | undefined;
  readonly shown: Shown;

  /** Selects an entity of the picture, or nothing. */
  select(id?: string): void;
  /** Shows another view; resolves when it is drawn, rejects where it cannot be. */
  setView(view: ViewLike): Promise<void>;
  /** The picture as a file. @throws Error where nothing is drawn yet */
  exportImage(options?: ImageOptions): Promise<Blob>;

  addEventListener<Type extends keyof InitiativeGraphEventMap>(
    type: Type,
    listener: (event: InitiativeGraphEventMap[Type]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "initiative-graph": InitiativeGraphElement;
  }
}
