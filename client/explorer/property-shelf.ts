import { call } from "#api/call.ts";
import { endpoints } from "#contract/endpoints.ts";
import type { PropertyKey } from "#contract/property.ts";
import {
  indexedKeys,
  joinedProperties,
  keysIn,
  NO_PROPERTIES,
  type PropertyColumn,
  type PropertyIndex,
  propertyColumn,
  propertyQueryOf,
} from "#view/property-index.ts";
import { namedProperties } from "#view/property-use.ts";
import { secondView } from "#view/second-view.ts";
import { type Answer, known, Question } from "./answer.ts";
import type { Atlas } from "./atlas.ts";

/**
 * The values of properties, each fetched once a rule or a filter of the view names it or a panel wants it, and never before the
 * picture is there. A query's answer brings its own along.
 */
export class PropertyShelf {
  readonly #atlas: Pick<Atlas, "read" | "tell">;
  readonly #fetch: typeof globalThis.fetch;
  readonly #keys: Question<readonly PropertyKey[]>;
  readonly #values: Question<PropertyIndex>;
  readonly #wanted = new Set<string>();
  #dataset: string | undefined;
  #fetched: PropertyIndex = NO_PROPERTIES;
  #found: PropertyIndex = NO_PROPERTIES;
  /** What was asked for last, so that a failure does not ask for ever. */
  #askedFor = "";

  constructor(atlas: Pick<Atlas, "read" | "subscribe" | "tell">, fetch: typeof globalThis.fetch) {
    this.#atlas = atlas;
    this.#fetch = fetch;
    this.#keys = new Question((propertyKeys: Answer<readonly PropertyKey[]>) => atlas.tell({ propertyKeys }));
    this.#values = new Question((properties: Answer<PropertyIndex>) => atlas.tell({ properties }));
    let wasOut = false;
    const look = () => {
      const { outage, properties } = atlas.read();
      if (wasOut && !outage && properties.state === "failed") this.#askedFor = "";
      wasOut = outage !== undefined;
      this.#look();
    };
    atlas.subscribe(look);
    look();
  }

  /** Fetches which properties there are, for a choice; those of a query's answer are known. */
  wantKeys(): void {
    const { propertyKeys, laid } = this.#atlas.read();
    if (laid || propertyKeys.state === "asked" || propertyKeys.state === "given") return;
    void this.#keys.ask(async (signal) => {
      return indexedKeys(await call(endpoints.properties, {}, { signal, fetch: this.#fetch }));
    });
  }

  /** Fetches the values of some properties, unless they are there; also the way to try again. */
  want(keys: readonly string[]): void {
    for (const key of keys) this.#wanted.add(key);
    this.#askedFor = "";
    this.#look();
  }

  /** Takes up the properties of a query's answer, which is drawn. */
  lay(found: PropertyIndex): void {
    this.#found = found;
    this.#tell();
    this.#atlas.tell({ propertyKeys: { state: "given", value: keysIn(found) } });
  }

  /** Of the query's answer that is drawn. */
  readonly found = (): PropertyIndex => this.#found;

  #look(): void {
    const { view, picture, laid } = this.#atlas.read();
    if (picture.state !== "given") return;
    if (!laid && this.#found.size > 0) {
      this.#found = NO_PROPERTIES;
      this.#keys.drop();
      this.#atlas.tell({ propertyKeys: { state: "unasked" } });
      this.#tell();
    }
    if (this.#dataset !== picture.value.dataset) {
      this.#dataset = picture.value.dataset;
      this.#fetched = NO_PROPERTIES;
    }
    this.#ask([view, secondView(view) ?? view].flatMap(namedProperties));
  }

  #ask(named: readonly string[]): void {
    const keys = [...new Set([...named, ...this.#wanted])];
    const missing = keys.filter((key) => !this.#fetched.has(key) && !this.#found.has(key));
    const asked = [this.#dataset, ...missing].join("\n");
    if (missing.length === 0 || asked === this.#askedFor) return;
    this.#askedFor = asked;
    void this.#values.ask(async (signal) => {
      const columns = await Promise.all(missing.map((key) => this.#column(key, signal)));
      this.#fetched = new Map([...this.#fetched, ...columns]);
      return joinedProperties(this.#fetched, this.#found);
    });
  }

  async #column(key: string, signal: AbortSignal): Promise<readonly [string, PropertyColumn]> {
    const { entities, values } = await call(endpoints.propertyValues, propertyQueryOf(key), {
      signal,
      fetch: this.#fetch,
    });
    return [key, propertyColumn(entities, values)];
  }

  #tell(): void {
    this.#values.tell(joinedProperties(this.#fetched, this.#found));
  }
}

/** The values that are known by now. */
export function knownProperties(properties: Answer<PropertyIndex>): PropertyIndex {
  return known(properties) ?? NO_PROPERTIES;
}
