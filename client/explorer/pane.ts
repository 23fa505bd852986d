import type { Guide } from "#contract/guide.ts";
import type { StoryHighlight } from "#contract/story.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import type { DrawnGraph } from "#scene/drawn-graph.ts";
import { drawnInSteps } from "#scene/drawn-in-steps.ts";
import type { Scene, SceneOptions } from "#scene/scene.ts";
import { SketchFirst } from "#scene/sketch-first.ts";
import type { Arrangement } from "#view/arrangement.ts";
import { drawnSelection, groupedPicture } from "#view/grouped-picture.ts";
import type { PictureLooks } from "#view/picture-style.ts";
import type { ViewFilter } from "#view/visible-rows.ts";
import { Minimap } from "./minimap.ts";

/** What the scene module offers; it is loaded only where there is WebGL. */
export type SceneMaker = new (container: HTMLElement, options: SceneOptions) => Scene;

/** All that one picture on the stage shows at a moment. */
export interface PaneState {
  readonly picture: Subgraph | undefined;
  /** What the layout of the picture says of its order. */
  readonly guides: readonly Guide[];
  readonly select: string | undefined;
  /** What is selected beside it, what was moved and pinned, and where one looks. */
  readonly arranged: Pick<Arrangement, "also" | "moved" | "pinned" | "camera" | "groups">;
  readonly filter: ViewFilter;
  /** By which rules of style it is drawn. */
  readonly looks: PictureLooks | undefined;
  /** What a story lights in it. */
  readonly highlight: StoryHighlight | undefined;
  readonly theme: SceneOptions["theme"];
  /** Whose picture it is, said above it; undefined where there is only one. */
  readonly caption: string | undefined;
  /** The height that is fitted into the pane where it is more than the picture's own. */
  readonly height: number | undefined;
}

/** What stands on a pane now. */
export interface PaneDrawing {
  readonly drawing: NonNullable<Scene["drawing"]>;
  readonly caption: string | undefined;
}

/** One picture on the stage with its title; passes on to the scene only what has changed. */
export class Pane {
  readonly element = document.createElement("figure");
  readonly scene: Scene;
  readonly #caption = document.createElement("figcaption");
  readonly #host = document.createElement("div");
  readonly #minimap: Minimap | undefined;
  readonly #corner: SceneOptions["corner"];
  readonly #sketch: SketchFirst;
  #shown: PaneState | undefined;

  constructor(root: HTMLElement, Maker: SceneMaker, options: SceneOptions) {
    this.element.className = "pane";
    this.#caption.hidden = true;
    this.#host.className = "pane-canvas";
    this.#host.setAttribute("role", "application");
    this.#host.setAttribute("aria-label", "Picture of the graph");
    this.element.append(this.#caption, this.#host);
    root.append(this.element);
    this.#corner = options.corner;
    this.#sketch = new SketchFirst(this.#host);
    const onFrame = () => {
      this.#sketch.drawn();
      this.#minimap?.follow();
    };
    this.scene = new Maker(this.#host, { ...options, onFrame });
    this.#minimap = new Minimap(this.element, this.scene);
  }

  get drawing(): PaneDrawing | undefined {
    const { drawing } = this.scene;
    return drawing && { drawing, caption: this.#shown?.caption };
  }

  show(state: PaneState): void {
    const before = this.#shown;
    this.#shown = state;
    const changed = <Key extends keyof PaneState>(key: Key) => state[key] !== before?.[key];
    const differs = (key: keyof PaneState["arranged"]) =>
      JSON.stringify(state.arranged[key]) !== JSON.stringify(before?.arranged[key]);
    if (changed("caption")) this.#title(state.caption);
    if (changed("theme")) this.scene.setTheme(state.theme);
    if (changed("highlight")) this.scene.highlight(state.highlight);
    if (changed("filter")) this.scene.setFilter(state.filter);
    if (differs("moved")) this.scene.handiwork.place(state.arranged.moved);
    if (differs("pinned")) this.scene.handiwork.pin(state.arranged.pinned);
    if (differs("camera")) this.scene.handiwork.look(state.arranged.camera);
    const redrawn = (changed("picture") || changed("height") || differs("groups")) && state.picture !== undefined;
    if (redrawn) this.#draw(state);
    // What waits to be drawn is drawn as it is asked for then.
    else if (!this.#sketch.isPending) {
      if (changed("looks")) this.scene.setStyle(state.looks);
      if (changed("select") || differs("also")) this.#select(state);
    }
    this.#minimap?.refresh();
  }

  destroy(): void {
    this.#sketch.stop();
    this.scene.destroy();
    this.element.remove();
  }

  #title(caption: string | undefined): void {
    this.#caption.textContent = caption ?? "";
    this.#caption.hidden = caption === undefined;
  }

  #select({ select, arranged }: PaneState): void {
    this.scene.select(...drawnSelection(select, arranged.also, arranged.groups));
  }

  #draw(state: PaneState): void {
    const { picture, looks, filter, theme, arranged, highlight } = state;
    if (!picture) return;
    const subgraph = groupedPicture(picture, arranged.groups);
    // Of a picture that is lit, moved, or seen from elsewhere, none is made beforehand.
    const isPlain =
      highlight === undefined && arranged.camera === undefined && Object.keys(arranged.moved).length === 0;
    const stored = { width: picture.arrangement.width, height: state.height ?? picture.arrangement.height };
    const sketched = { subgraph, stored, looks, filter, theme, corner: this.#corner?.() };
    this.#sketch.show(
      isPlain ? sketched : undefined,
      () => drawnInSteps(subgraph, looks),
      (graph) => this.#drawInFull(subgraph, stored, { graph, looks }, this.#shown ?? state),
    );
  }

  #drawInFull(
    subgraph: Subgraph,
    stored: Parameters<Scene["show"]>[1],
    made: { readonly graph: DrawnGraph; readonly looks: PictureLooks | undefined },
    state: PaneState,
  ): void {
    // By other rules of style than those it was made by, it is made once more.
    const graph = made.looks === state.looks ? made.graph : undefined;
    this.scene.show(subgraph, stored, state.guides, state.looks, graph);
    this.#select(state);
    const { length } = subgraph.nodes.id;
    const about = `${length} entities, ${subgraph.links.source.length} links. Arrow keys move, Enter selects, Escape lets go.`;
    this.#host.setAttribute("aria-label", `Picture of the graph: ${about} The same can be read as a table.`);
    this.#minimap?.refresh();
  }
}
