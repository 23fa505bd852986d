const LASTING_MS = 10 * 60_000;

/** Which texts the gate has let through of late, so that it need not ask the planner again; refusals are not kept. */
export class VerdictCache {
  readonly #passed = new Map<string, number>();
  readonly #now: () => number;
  readonly #capacity: number;

  constructor(now: () => number, capacity = 1000) {
    this.#now = now;
    this.#capacity = capacity;
  }

  /** A text whose patterns may be parameters is known by these too. */
  static key(cypher: string, params: Readonly<Record<string, unknown>>): string {
    return /~|\\u/.test(cypher) ? JSON.stringify([cypher, params]) : cypher;
  }

  has(key: string): boolean {
    const at = this.#passed.get(key);
    if (at === undefined) return false;
    if (this.#now() - at < LASTING_MS) return true;
    this.#passed.delete(key);
    return false;
  }

  add(key: string): void {
    this.#passed.delete(key);
    this.#passed.set(key, this.#now());
    const [oldest] = this.#passed.keys();
    if (this.#passed.size > this.#capacity && oldest !== undefined) this.#passed.delete(oldest);
  }

  /** After a restart the database may be another. */
  clear(): void {
    this.#passed.clear();
  }
}
