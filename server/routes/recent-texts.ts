/** The texts used last, at most `capacity` of them. */
export class RecentTexts {
  readonly #texts = new Map<string, string>();
  readonly #capacity: number;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  take(key: string): string | undefined {
    const text = this.#texts.get(key);
    if (text !== undefined) this.put(key, text);
    return text;
  }

  put(key: string, text: string): void {
    this.#texts.delete(key);
    this.#texts.set(key, text);
    const [oldest] = this.#texts.keys();
    if (this.#texts.size > this.#capacity && oldest !== undefined) this.#texts.delete(oldest);
  }
}
