/** A view that was kept under a name. */
export interface KeptView {
  readonly name: string;
  /** Its address: a query string. */
  readonly search: string;
  /** What it looked like: a data URL, or empty. */
  readonly picture: string;
}

type Shelf = Pick<Storage, "getItem" | "setItem">;

/** Browsers give a page some five million letters; these take at most a fifth of them. */
const MOST = { views: 40, name: 80, search: 12_000, picture: 14_000 } as const;
const KEY = "atlas-views";
const PICTURE = /^data:image\/(webp|png|jpeg);base64,[\w+/=]+$/;

/** Views kept in this browser under their names, the latest first; a browser that keeps nothing is no failure. */
export class KeptViews {
  #all: readonly KeptView[] = [];
  /** Undefined from the first time on that it cannot be written. */
  #shelf: Shelf | undefined;
  readonly #listeners = new Set<() => void>();

  constructor(shelf: Shelf | undefined) {
    this.#shelf = shelf;
    this.#all = this.#read();
  }

  readonly all = (): readonly KeptView[] => this.#all;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Puts one in front, in the place of another of its name; of too many the oldest goes. */
  keep(view: KeptView): void {
    const picture = view.picture.length > MOST.picture ? "" : view.picture;
    const kept = { ...view, name: nameOf(view.name), picture };
    if (!isView(kept)) return;
    this.#write([kept, ...this.#read().filter(({ name }) => name !== kept.name)].slice(0, MOST.views));
  }

  /** Gives one another name, in the place of another that had it. */
  rename(name: string, next: string): void {
    const wanted = nameOf(next);
    if (wanted === "" || wanted === name) return;
    const others = this.#read().filter((view) => view.name !== wanted);
    this.#write(others.map((view) => (view.name === name ? { ...view, name: wanted } : view)));
  }

  remove(name: string): void {
    this.#write(this.#read().filter((view) => view.name !== name));
  }

  /** Read anew each time: another window of the same browser may have written. */
  #read(): readonly KeptView[] {
    if (!this.#shelf) return this.#all;
    try {
      const read: unknown = JSON.parse(this.#shelf.getItem(KEY) ?? "[]");
      return Array.isArray(read) ? read.filter(isView).slice(0, MOST.views) : [];
    } catch {
      return this.#all;
    }
  }

  #write(all: readonly KeptView[]): void {
    this.#all = all;
    try {
      this.#shelf?.setItem(KEY, JSON.stringify(all));
    } catch {
      // Full, or forbidden: from now on they are kept as long as the page is open.
      this.#shelf = undefined;
    }
    for (const listener of this.#listeners) listener();
  }
}

/** The browser's storage; undefined where it is refused. */
export function pageShelf(): Shelf | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

function nameOf(typed: string): string {
  return typed.replaceAll(/\s+/g, " ").trim().slice(0, MOST.name);
}

function isView(read: unknown): read is KeptView {
  if (typeof read !== "object" || read === null) return false;
  const { name, search, picture } = read as Partial<Record<keyof KeptView, unknown>>;
  return (
    typeof name === "string" &&
    name !== "" &&
    name.length <= MOST.name &&
    typeof search === "string" &&
    search.length <= MOST.search &&
    typeof picture === "string" &&
    picture.length <= MOST.picture &&
    (picture === "" || PICTURE.test(picture))
  );
}
