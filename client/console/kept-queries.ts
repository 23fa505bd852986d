import * as z from "zod/mini";

/** A statement as it was asked, or is kept under a name. */
const KeptQuery = z.strictObject({
  cypher: z.string(),
  /** As typed into the form, by name. */
  params: z.record(z.string(), z.string()),
  /** Empty for one that was only asked. */
  name: z.string(),
  /** When it was asked or kept, in milliseconds since 1970. */
  at: z.number(),
});
export type KeptQuery = z.infer<typeof KeptQuery>;

const Kept = z.array(KeptQuery);
const MOST = 200;

/** Statements kept in this browser, the latest first; a browser that keeps nothing is no failure. */
export class KeptQueries {
  #all: readonly KeptQuery[] = [];
  readonly #key: string;
  /** Undefined from the first time on that it cannot be written. */
  #storage: Pick<Storage, "getItem" | "setItem"> | undefined;
  readonly #listeners = new Set<() => void>();

  constructor(key: string, storage: Pick<Storage, "getItem" | "setItem"> | undefined) {
    this.#key = key;
    this.#storage = storage;
    this.#all = this.#stored();
  }

  readonly all = (): readonly KeptQuery[] => this.#all;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Puts one in front; the same statement of the same name is kept once. */
  add(query: KeptQuery): void {
    const isOther = ({ cypher, name }: KeptQuery) => cypher !== query.cypher || name !== query.name;
    this.#keep([query, ...this.#stored().filter(isOther)].slice(0, MOST));
  }

  remove(query: KeptQuery): void {
    this.#keep(this.#stored().filter(({ at, cypher }) => at !== query.at || cypher !== query.cypher));
  }

  /** Read anew each time: another window of the same browser may have written. */
  #stored(): readonly KeptQuery[] {
    if (!this.#storage) return this.#all;
    try {
      const read = Kept.safeParse(JSON.parse(this.#storage.getItem(this.#key) ?? "[]"));
      return read.success ? read.data : [];
    } catch {
      return this.#all;
    }
  }

  #keep(all: readonly KeptQuery[]): void {
    this.#all = all;
    try {
      this.#storage?.setItem(this.#key, JSON.stringify(all));
    } catch {
      // Full, or forbidden: from now on it is kept as long as the page is open.
      this.#storage = undefined;
    }
    for (const listener of this.#listeners) listener();
  }
}

/** Those that hold every one of the words, in their text or name. */
export function matching<Query extends { readonly cypher: string; readonly name: string }>(
  all: readonly Query[],
  words: string,
): readonly Query[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return all.filter(({ cypher, name }) => {
    const text = `${name} ${cypher}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
