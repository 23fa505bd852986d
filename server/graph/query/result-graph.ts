import { Integer, Node, Path, Relationship } from "neo4j-driver";
import { captionOf } from "#contract/caption.ts";
import type { QuerySummary } from "#contract/query.ts";
import { plainEntries } from "./plain-value.ts";
import { stringText } from "./value-parts.ts";

/** Collects what can be drawn of an answer: nodes and links wherever they stand in a row, each once, in order of finding. */
export class ResultGraph {
  readonly #nodes = new Map<string, Node>();
  readonly #links = new Map<string, Relationship>();
  readonly #ends = new Map<string, Node>();
  #characters = 0;

  /** About how long the answer would be by now. */
  get characters(): number {
    return this.#characters;
  }

  addRow(values: readonly unknown[]): void {
    for (const value of values) this.#add(value);
  }

  /** Nodes at which a link ends and that were in no column. */
  missingEnds(): readonly string[] {
    const ends = [...this.#links.values()].flatMap(({ startNodeElementId: from, endNodeElementId: to }) => [from, to]);
    return [...new Set(ends)].filter((id) => !this.#nodes.has(id) && !this.#ends.has(id));
  }

  addEnds(nodes: readonly Node[]): void {
    for (const node of nodes) this.#ends.set(node.elementId, node);
  }

  /** The answer as QueryGraph in JSON. A link whose end is not known is left out. */
  text(summary: QuerySummary): string {
    const nodes = [...this.#nodes.values(), ...this.#ends.values()];
    const at = new Map(nodes.map(({ elementId }, place) => [elementId, place]));
    const links = [...this.#links.values()].filter(
      (link) => at.has(link.startNodeElementId) && at.has(link.endNodeElementId),
    );
    const labels = dictionary(nodes.map((node) => JSON.stringify([...node.labels].sort())));
    const types = dictionary(links.map(({ type }) => stringText(type)));
    return [
      `{"labels":[${labels.words}],"types":[${types.words}],"nodes":{"id":${JSON.stringify(nodes.map(({ elementId }) => elementId))},`,
      `"labels":[${labels.places}],"caption":${JSON.stringify(nodes.map(nodeCaption))},`,
      `"found":${JSON.stringify(nodes.map(({ elementId }) => this.#nodes.has(elementId)))},"properties":${propertiesOf(nodes)}},`,
      `"links":{"id":${JSON.stringify(links.map(({ elementId }) => elementId))},"source":${JSON.stringify(links.map((link) => at.get(link.startNodeElementId)))},`,
      `"target":${JSON.stringify(links.map((link) => at.get(link.endNodeElementId)))},"type":[${types.places}],"properties":${propertiesOf(links)}},`,
      `"summary":${JSON.stringify(summary)}}\n`,
    ].join("");
  }

  #add(value: unknown): void {
    if (typeof value !== "object" || value === null) return;
    if (value instanceof Node) this.#note(this.#nodes, value);
    else if (value instanceof Relationship) this.#note(this.#links, value);
    else if (value instanceof Path) this.#addPath(value);
    else if (Array.isArray(value)) this.addRow(value);
    else if (Object.getPrototypeOf(value) === Object.prototype) this.addRow(Object.values(value));
  }

  #addPath({ start, segments }: Path): void {
    this.addRow([start]);
    for (const { relationship, end } of segments) this.addRow([relationship, end]);
  }

  #note<Entity extends Node | Relationship>(known: Map<string, Entity>, entity: Entity): void {
    if (known.has(entity.elementId)) return;
    known.set(entity.elementId, entity);
    this.#characters += 100 + plainEntries(entity.properties).length;
  }
}

function propertiesOf(entities: readonly (Node | Relationship)[]): string {
  return `[${entities.map(({ properties }) => plainEntries(properties)).join(",")}]`;
}

function nodeCaption({ labels, properties }: Node): string {
  const plain = Object.entries(properties).map(([key, value]) => [
    key,
    value instanceof Integer ? value.toBigInt() : value,
  ]);
  return captionOf(labels, Object.fromEntries(plain));
}

/** Distinct words in the order they first occur and the place of each given word among them, both ready for JSON. */
function dictionary(words: readonly string[]): { readonly words: string; readonly places: string } {
  const places = new Map([...new Set(words)].map((word, place) => [word, place]));
  return { words: [...places.keys()].join(","), places: words.map((word) => places.get(word)).join(",") };
}
