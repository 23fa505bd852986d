import type { Graph } from "#graph/graph.ts";
import { RecentTexts } from "./recent-texts.ts";

const CAPACITY = 500;
/** A page does not wait longer for a name that its title could do without. */
const PATIENCE_MS = 500;

/** Names of entities for titles, in both scripts; asked of the graph once. */
export class KnownNames {
  readonly #names = new RecentTexts(CAPACITY);
  readonly #asking = new Map<string, Promise<string>>();
  readonly #graph: Pick<Graph, "entity">;
  readonly #pause: (ms: number) => Promise<unknown>;

  constructor(graph: Pick<Graph, "entity">, pause: (ms: number) => Promise<unknown>) {
    this.#graph = graph;
    this.#pause = pause;
  }

  /** Empty where there is no such entity, or where the graph does not say at once. */
  async nameOf(id: string | undefined): Promise<string> {
    if (id === undefined || !id.includes(":")) return "";
    return this.#names.take(id) ?? Promise.race([this.#ask(id), this.#pause(PATIENCE_MS).then(() => "")]);
  }

  #ask(id: string): Promise<string> {
    const asked = this.#asking.get(id) ?? this.#find(id);
    this.#asking.set(id, asked);
    return asked;
  }

  async #find(id: string): Promise<string> {
    try {
      const { name, nameZh } = await this.#graph.entity(id);
      const names = [name, nameZh].filter(Boolean).join(" ");
      this.#names.put(id, names);
      return names;
    } catch {
      return "";
    } finally {
      this.#asking.delete(id);
    }
  }
}
