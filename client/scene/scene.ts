import type { Guide } from "#contract/guide.ts";
import type { Frame } from "#contract/kinds.ts";
import { PALETTES, type Theme } from "#contract/palette.ts";
import { prominentIds } from "#contract/prominence.ts";
import type { StoryHighlight } from "#contract/story.ts";
import { frameOf, type Subgraph } from "#contract/subgraph.ts";
import type { ViewFilter } from "#view/visible-rows.ts";
import { type DrawingOrder, drawingOrder } from "./drawing-order.ts";
import { type DrawnGraph, drawnGraph } from "./drawn-graph.ts";
import { type Lit, litAmong, litAround, spoken } from "./focus.ts";
import { drawGuides } from "./guides.ts";
import { listenToKeys } from "./key-control.ts";
import { distanceToLink } from "./link-path.ts";
import { drawOverlay, type OverlayState } from "./overlay.ts";
import type { CanvasPen } from "./pen.ts";
import type { Size } from "./picture-fit.ts";
import { Stage } from "./stage.ts";
import { NO_FILTER, type Visibility, visibilityOf } from "./visibility.ts";

export type { Theme } from "#contract/palette.ts";

export interface SceneEvents {
  /** An entity was clicked or chosen by keyboard; undefined for the empty stage or Escape. */
  readonly onSelect: (id: string | undefined) => void;
  /** An entity was clicked twice. */
  readonly onExpand?: (id: string) => void;
  readonly onHover?: (id: string | undefined) => void;
  /** Said for a screen reader when the keyboard moves over the graph. */
  readonly onAnnounce?: (text: string) => void;
  /** The drawing was lost for good: show the list instead. */
  readonly onUnavailable?: (reason: string) => void;
  /** How many entities on the screen have no room for their name, whenever it has become another number. */
  readonly onNameless?: (count: number) => void;
}

export interface SceneOptions extends SceneEvents {
  readonly theme: Theme;
  /** In an embed a bare wheel scrolls the page and only Ctrl+wheel zooms. */
  readonly wheel: "zoom" | "page";
  readonly reducedMotion: boolean;
  /** What stands over the upper right corner of the picture, such as buttons: nothing is fitted or written under it. */
  readonly corner?: () => Size | undefined;
}

const LINK_REACH_PX = 6;

/**
 * Owns one drawing of a subgraph; knows nothing of React, HTTP or the address bar.
 * State comes in through methods and leaves through the events. Browsers without WebGL are told apart beforehand
 * with `hasWebGL`.
 */
export class Scene {
  readonly #options: SceneOptions;
  readonly #stage: Stage;
  readonly #stopKeys: () => void;
  #graph: DrawnGraph | undefined;
  #subgraph: Subgraph | undefined;
  #guides: readonly Guide[] = [];
  #frame: Frame = "wide";
  #order: DrawingOrder = { nodes: [], links: [] };
  #filter: ViewFilter = NO_FILTER;
  #visible: Visibility = { nodes: new Map(), links: new Map() };
  #theme: Theme;
  #selected: string | undefined;
  #hovered: string | undefined;
  #hoveredLink: string | undefined;
  #cursor: string | undefined;
  #highlight: StoryHighlight | undefined;
  #lit: Lit | undefined;
  #prominent: ReadonlySet<string> = new Set();
  #nameless = 0;

  constructor(container: HTMLElement, options: SceneOptions) {
    this.#options = options;
    this.#theme = options.theme;
    this.#stage = new Stage(container, options, {
      look: () => ({ palette: PALETTES[this.#theme], visible: this.#visible, lit: this.#lit }),
      drawn: (pen, under) => this.#drawOverlay(pen, under),
      clicked: (id) => this.#options.onSelect(id),
      clickedTwice: (id) => (this.#options.onExpand ?? this.#options.onSelect)(id),
      hovered: (id) => this.#hover(id),
      moved: (point) => this.#hoverLink(point),
    });
    this.#stopKeys = listenToKeys(container, {
      places: () => new Map(this.#order.nodes.map((id) => [id, this.#stage.placeOf(id)])),
      from: () => this.#cursor ?? this.#selected,
      moveTo: (id) => this.#moveCursor(id),
      choose: () => this.#options.onSelect(this.#cursor ?? this.#selected),
      leave: () => this.#leave(),
      zoom: (factor) => this.zoom(factor),
      fit: () => this.fit(),
    });
  }

  /**
   * Replaces what is drawn; entities that stay move to their new place within 250 ms.
   *
   * @param stored the size that is fitted into the container: the drawing's own, or a larger one that it shares
   * @param guides what the drawing says of its own order
   */
  show(subgraph: Subgraph, stored: Size = subgraph.arrangement, guides: readonly Guide[] = []): void {
    const graph = drawnGraph(subgraph);
    this.#graph = graph;
    this.#subgraph = subgraph;
    this.#guides = guides;
    this.#frame = frameOf(subgraph);
    this.#cursor = undefined;
    this.#hovered = undefined;
    this.#hoveredLink = undefined;
    if (this.#selected !== undefined && !graph.hasNode(this.#selected)) this.#selected = undefined;
    const ranked = graph.mapNodes((id, { kind }) => ({ id, kind, links: graph.degree(id) }));
    this.#prominent = prominentIds(ranked, this.#frame);
    this.#sort();
    this.#light();
    this.#stage.show(graph, stored, this.#frame, this.#highlighted());
  }

  /** Lights one entity and what it touches; an id that is not drawn, or none, lights everything. */
  select(id: string | undefined): void {
    this.#selected = id !== undefined && this.#graph?.hasNode(id) ? id : undefined;
    this.#light();
    this.#stage.refresh();
  }

  /** What is lit, and brought near, while nothing is selected or pointed at; undefined lights everything. */
  highlight(highlight: StoryHighlight | undefined): void {
    this.#highlight = highlight;
    this.#light();
    this.#stage.refresh();
    this.#stage.aim(this.#highlighted());
  }

  setFilter(filter: ViewFilter): void {
    this.#filter = filter;
    this.#sort();
    this.#light();
    this.#stage.refresh();
  }

  setTheme(theme: Theme): void {
    this.#theme = theme;
    this.#stage.refresh();
  }

  /** Fits everything that is drawn into the container. */
  fit(): void {
    this.#stage.fit();
  }

  /** Zooms in by a factor above 1, out by one below. */
  zoom(factor: number): void {
    this.#stage.zoom(factor);
  }

  /** All that is drawn now, so that it can be drawn once more on other paper; undefined before the first picture. */
  get drawing(): OverlayState | undefined {
    if (!this.#graph) return undefined;
    return {
      graph: this.#graph,
      palette: PALETTES[this.#theme],
      frame: this.#frame,
      guides: this.#guides,
      stored: this.#stage.stored,
      scale: this.#stage.fontScale,
      size: this.#stage.size,
      order: this.#order.nodes,
      links: this.#order.links,
      prominent: this.#prominent,
      corner: this.#options.corner?.(),
      lit: this.#lit,
      visible: this.#visible,
      selected: this.#selected,
      cursor: this.#cursor,
      hovered: this.#hovered,
      hoveredLink: this.#hoveredLink,
      placeOf: (id) => this.#stage.placeOf(id),
      pointAt: (point) => this.#stage.pointAt(point),
      radiusOf: (id) => this.#stage.radiusOf(id),
    };
  }

  /** Frees the WebGL contexts; browsers allow about 16 at once. */
  destroy(): void {
    this.#stopKeys();
    this.#stage.destroy();
  }

  #sort(): void {
    if (!this.#graph || !this.#subgraph) return;
    this.#visible = visibilityOf(this.#subgraph, this.#filter);
    this.#order = drawingOrder(this.#graph, this.#visible);
  }

  #light(): void {
    const graph = this.#graph;
    if (!graph) return;
    const at = this.#hovered ?? this.#selected;
    const hidden = (id: string) => !this.#visible.nodes.has(id);
    this.#lit = litAround(graph, at, hidden) ?? litAmong(graph, this.#highlight, hidden);
  }

  #highlighted(): readonly string[] {
    const graph = this.#graph;
    const lit = graph && litAmong(graph, this.#highlight, (id) => !this.#visible.nodes.has(id));
    return lit ? [...lit.nodes] : [];
  }

  #hover(id: string | undefined): void {
    if (id === this.#hovered) return;
    this.#hovered = id;
    this.#light();
    this.#stage.refresh();
    this.#options.onHover?.(id);
  }

  #hoverLink(point: { x: number; y: number }): void {
    const graph = this.#graph;
    if (!graph) return;
    let nearest: { id: string; distance: number } | undefined;
    for (const id of this.#hovered === undefined ? this.#order.links : []) {
      const [source, target] = graph.extremities(id);
      const ends = [this.#stage.placeOf(source), this.#stage.placeOf(target)] as const;
      const distance = distanceToLink(point, ...ends, graph.getEdgeAttribute(id, "bend"));
      if (distance < (nearest?.distance ?? LINK_REACH_PX)) nearest = { id, distance };
    }
    if (nearest?.id === this.#hoveredLink) return;
    this.#hoveredLink = nearest?.id;
    this.#stage.redraw();
  }

  #moveCursor(id: string | undefined): void {
    const next = id ?? this.#order.nodes[0];
    if (next === undefined || !this.#graph) return;
    this.#cursor = next;
    this.#stage.redraw();
    this.#options.onAnnounce?.(spoken(this.#graph, next));
  }

  #leave(): void {
    this.#cursor = undefined;
    this.#options.onSelect(undefined);
    this.#stage.redraw();
  }

  #drawOverlay(pen: CanvasPen, under: CanvasPen | undefined): void {
    const { drawing } = this;
    if (!drawing) return;
    for (const each of [pen, under]) each?.clearRect(0, 0, drawing.size.width, drawing.size.height);
    if (under) drawGuides(under, drawing);
    const nameless = drawOverlay(pen, drawing);
    if (nameless === this.#nameless) return;
    this.#nameless = nameless;
    this.#options.onNameless?.(nameless);
  }
}
