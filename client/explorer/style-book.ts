import type { Subgraph } from "#contract/subgraph.ts";
import { isPaired } from "#view/beside.ts";
import type { EvidenceIndex } from "#view/evidence-index.ts";
import type { PictureLooks, pictureStyle } from "#view/picture-style.ts";
import type { PropertyIndex } from "#view/property-index.ts";
import { namedProperties } from "#view/property-use.ts";
import { isStyled, type StyleRules, styleNeedsEvidence } from "#view/style-rules.ts";
import { known } from "./answer.ts";
import type { Atlas } from "./atlas.ts";

/** The looks of what is drawn now, by the rules of the view; what makes them is fetched when a rule is first chosen. */
export class StyleBook {
  #make: typeof pictureStyle | undefined;
  #fetching = false;
  #drawn: readonly Subgraph[] = [];
  #rules: StyleRules | undefined;
  #claims: EvidenceIndex | undefined;
  #properties: PropertyIndex | undefined;
  #looks: readonly PictureLooks[] | undefined;
  readonly #atlas: Pick<Atlas, "read" | "subscribe">;
  readonly #listeners = new Set<() => void>();

  constructor(atlas: Pick<Atlas, "read" | "subscribe">) {
    this.#atlas = atlas;
    atlas.subscribe(() => this.#update());
    this.#update();
  }

  /** Of the picture and of its rival in a comparison; undefined where they are drawn as ever. */
  readonly read = (): readonly PictureLooks[] | undefined => this.#looks;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #update(): void {
    const { view, picture, rival, evidence, properties } = this.#atlas.read();
    const claims = styleNeedsEvidence(view.style) ? known(evidence) : undefined;
    const values = namedProperties({ style: view.style }).length > 0 ? known(properties) : undefined;
    const drawn = [picture, ...(isPaired(view) ? [rival] : [])].flatMap((one) => known(one) ?? []);
    const isSame = view.style === this.#rules && claims === this.#claims && values === this.#properties;
    if (isSame && drawn.length === this.#drawn.length && drawn.every((one, at) => one === this.#drawn[at])) return;
    this.#drawn = drawn;
    this.#rules = view.style;
    this.#claims = claims;
    this.#properties = values;
    this.#style();
  }

  #style(): void {
    const rules = this.#rules;
    if (rules && isStyled(rules) && !this.#make) {
      this.#fetch();
      return;
    }
    const before = this.#looks;
    const isDrawn = rules !== undefined && this.#drawn.length > 0;
    this.#looks = isDrawn ? this.#make?.(this.#drawn, rules, this.#claims, this.#properties) : undefined;
    if (before !== this.#looks) for (const listener of this.#listeners) listener();
  }

  #fetch(): void {
    if (this.#fetching) return;
    this.#fetching = true;
    import("#view/picture-style.ts").then(
      (module) => {
        this.#make = module.pictureStyle;
        this.#style();
      },
      () => {
        this.#fetching = false;
      },
    );
  }
}
