import type { DrawnGraph } from "./drawn-graph.ts";

/** Where the keyboard stands in a drawing, and the way it has come. */
export class Walk {
  #at: string | undefined;
  #way: string[] = [];
  /** Whose links are gone through, and which was shown last. */
  #around: { readonly id: string; readonly nth: number } | undefined;

  get at(): string | undefined {
    return this.#at;
  }

  /** Begins anew, nowhere. */
  leave(): void {
    this.#at = undefined;
    this.#way = [];
    this.#around = undefined;
  }

  /** Goes on to an entity; `from` is where one was before, if that was by other means. */
  goTo(id: string, from: string | undefined): void {
    if (from !== undefined && from !== id) this.#way.push(from);
    this.#at = id;
    this.#around = undefined;
  }

  /** Back to where one was before; undefined at the beginning. */
  back(): string | undefined {
    const before = this.#way.pop();
    if (before !== undefined) this.#at = before;
    this.#around = undefined;
    return before;
  }

  /**
   * The next of the linked entities of the one that the keyboard came to by other means, round and round in the order given;
   * the one before with a step of -1. Undefined where there are none.
   */
  around(graph: DrawnGraph, order: readonly string[], from: string | undefined, step: 1 | -1): string | undefined {
    const centre = this.#around?.id ?? from;
    if (centre === undefined || !graph.hasNode(centre)) return undefined;
    const linked = new Set(graph.neighbors(centre));
    const ring = order.filter((id) => linked.has(id));
    if (ring.length === 0) return undefined;
    const nth = this.#around ? this.#around.nth + step : step > 0 ? 0 : -1;
    const next = ring.at(((nth % ring.length) + ring.length) % ring.length);
    if (!this.#around) this.#way.push(centre);
    this.#around = { id: centre, nth };
    this.#at = next;
    return next;
  }
}
