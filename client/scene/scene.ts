import type { Guide } from "#contract/guide.ts";
import type { Frame } from "#contract/kinds.ts";
import { PALETTES, type Theme } from "#contract/palette.ts";
import type { StoryHighlight } from "#contract/story.ts";
import { frameOf, type Subgraph } from "#contract/subgraph.ts";
import type { PictureLooks } from "#view/picture-style.ts";
import type { ViewFilter } from "#view/visible-rows.ts";
import { type DrawingOrder, drawingOrder } from "./drawing-order.ts";
import { type DrawnGraph, drawnGraph } from "./drawn-graph.ts";
import { type Lit, lightsAtPointer, litAmong, litNow, spoken } from "./focus.ts";
import { drawGuides } from "./guides.ts";
import { Handiwork } from "./handiwork.ts";
import { listenToKeys } from "./key-control.ts";
import { nearestLink } from "./link-path.ts";
import { drawOverlay } from "./overlay.ts";
import type { OverlayState } from "./overlay-state.ts";
import type { CanvasPen } from "./pen.ts";
import type { Size } from "./picture-fit.ts";
import type { SceneOptions } from "./scene-options.ts";
import { Stage } from "./stage.ts";
import { NO_FILTER, type Visibility, visibilityOf } from "./visibility.ts";
import { Walk } from "./walk.ts";

export type { Theme } from "#contract/palette.ts";
export type { SceneOptions } from "./scene-options.ts";

/**
 * Owns one drawing of a subgraph; knows nothing of React, HTTP or the address bar.
 * State comes in through methods and leaves through the events. Browsers without WebGL are told apart beforehand
 * with `hasWebGL`.
 */
export class Scene {
  /** Where things were moved, and what is in sight. */
  readonly handiwork: Handiwork;
  readonly #options: SceneOptions;
  readonly #stage: Stage;
  readonly #walk = new Walk();
  readonly #stopKeys: () => void;
  #graph: DrawnGraph | undefined;
  #subgraph: Subgraph | undefined;
  #guides: readonly Guide[] = [];
  #frame: Frame = "wide";
  #order: DrawingOrder = { nodes: [], links: [], prominent: new Set() };
  #filter: ViewFilter = NO_FILTER;
  #visible: Visibility = { nodes: new Map(), links: new Map() };
  #theme: Theme;
  #looks: PictureLooks | undefined;
  /** The first is the one whose details are shown. */
  #selected: readonly string[] = [];
  #hovered: string | undefined;
  #hoveredLink: string | undefined;
  #highlight: StoryHighlight | undefined;
  #lit: Lit | undefined;
  #nameless = 0;

  constructor(container: HTMLElement, options: SceneOptions) {
    this.#options = options;
    this.#theme = options.theme;
    this.#stage = new Stage(container, options, {
      look: () => ({ palette: PALETTES[this.#theme], visible: this.#visible, lit: this.#lit }),
      drawn: (pen, under) => this.#drawOverlay(pen, under),
      clicked: (id) => this.handiwork.swallows() || this.#options.onSelect(id),
      clickedTwice: (id) => (this.#options.onExpand ?? this.#options.onSelect)(id),
      hovered: (id) => this.#hover(id),
      moved: (point) => this.#hoverLink(point),
      rested: (reach) => this.handiwork.rested(reach),
    });
    const parts = { stage: this.#stage, shown: () => this.#order.nodes, selected: () => this.#selected };
    this.handiwork = new Handiwork(container, parts, options);
    this.#stopKeys = listenToKeys(container, {
      places: () => new Map(this.#order.nodes.map((id) => [id, this.#stage.placeOf(id)])),
      from: () => this.#at,
      moveTo: (id) => this.#moveCursor(id),
      around: (step) => this.#graph && this.#tell(this.#walk.around(this.#graph, this.#order.nodes, this.#at, step)),
      back: () => this.#tell(this.#walk.back()),
      choose: () => this.#options.onSelect(this.#at),
      toggle: () => this.#at !== undefined && this.#options.onPick?.([this.#at], "toggle"),
      push: (by) => this.handiwork.push(by),
      leave: () => this.#leave(),
      zoom: (factor) => this.zoom(factor),
      fit: () => this.fit(),
    });
  }

  /**
   * Replaces what is drawn; entities that stay move to their new place within 250 ms.
   * @param stored the size that is fitted into the container: the drawing's own, or a larger one that it shares
   * @param guides what the drawing says of its own order
   * @param graph what drawnGraph makes of both, where it is made already
   */
  show(
    subgraph: Subgraph,
    stored: Size = subgraph.arrangement,
    guides: readonly Guide[] = [],
    looks?: PictureLooks,
    graph: DrawnGraph = drawnGraph(subgraph, looks),
  ): void {
    this.#looks = looks;
    this.#graph = graph;
    this.#subgraph = subgraph;
    this.#guides = guides;
    this.#frame = frameOf(subgraph);
    this.#walk.leave();
    this.#hovered = undefined;
    this.#hoveredLink = undefined;
    this.#selected = this.#selected.filter((id) => graph.hasNode(id));
    this.#sort();
    this.#light();
    this.handiwork.receive(graph);
    this.#stage.show(graph, stored, this.#frame, this.#highlighted());
    if (this.handiwork.reach) this.#stage.lookAt(this.handiwork.reach, "at-once");
  }

  /** Draws the same by other rules of style; undefined draws it as ever. */
  setStyle(looks: PictureLooks | undefined): void {
    this.#looks = looks;
    // A graph that sigma is about to draw must not be changed under its hands, so that it gets another.
    if (this.#subgraph) this.show(this.#subgraph, this.#stage.stored, this.#guides, looks);
  }

  /** Lights one entity and what it touches, or several and what is between them; where none is drawn, everything. */
  select(id: string | undefined, also: readonly string[] = []): void {
    this.#selected = id === undefined ? [] : [id, ...also].filter((one) => this.#graph?.hasNode(one));
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
    const { nodes: order, links, prominent } = this.#order;
    return {
      ...{ graph: this.#graph, palette: PALETTES[this.#theme], looks: this.#looks },
      ...{ frame: this.#frame, guides: this.#guides, corner: this.#options.corner?.() },
      ...{ stored: this.#stage.stored, scale: this.#stage.fontScale, size: this.#stage.size },
      ...{ order, links, prominent, lit: this.#lit, visible: this.#visible },
      ...{ selected: this.#selected, pinned: this.handiwork.pinned, cursor: this.#walk.at },
      ...{ hovered: this.#hovered, hoveredLink: this.#hoveredLink },
      placeOf: (id) => this.#stage.placeOf(id),
      pointAt: (point) => this.#stage.pointAt(point),
      radiusOf: (id) => this.#stage.radiusOf(id),
    };
  }

  /** Frees the WebGL contexts; browsers allow about 16 at once. */
  destroy(): void {
    this.#stopKeys();
    this.handiwork.destroy();
    this.#stage.destroy();
  }

  #sort(): void {
    if (!this.#graph || !this.#subgraph) return;
    this.#visible = visibilityOf(this.#subgraph, this.#filter);
    this.#order = drawingOrder(this.#graph, this.#visible, this.#frame);
  }

  #light(): void {
    if (!this.#graph) return;
    const asked = { hovered: this.#hovered, selected: this.#selected, highlight: this.#highlight };
    this.#lit = litNow(this.#graph, asked, (id) => !this.#visible.nodes.has(id));
  }

  #highlighted(): readonly string[] {
    const lit = this.#graph && litAmong(this.#graph, this.#highlight, (id) => !this.#visible.nodes.has(id));
    return lit ? [...lit.nodes] : [];
  }

  #hover(id: string | undefined): void {
    if (id === this.#hovered) return;
    this.#hovered = id;
    const lights = this.#graph && lightsAtPointer(this.#graph);
    if (lights) this.#light();
    this.#stage[lights ? "refresh" : "redraw"]();
    this.#options.onHover?.(id);
  }

  #hoverLink(point: { x: number; y: number }): void {
    if (!this.#graph || !lightsAtPointer(this.#graph)) return;
    const links = this.#hovered === undefined ? this.#order.links : [];
    const nearest = nearestLink(this.#graph, links, point, (id) => this.#stage.placeOf(id));
    if (nearest === this.#hoveredLink) return;
    this.#hoveredLink = nearest;
    this.#stage.redraw();
  }

  /** Where the keyboard stands: where it has gone, or at what is selected. */
  get #at(): string | undefined {
    return this.#walk.at ?? this.#selected[0];
  }

  #moveCursor(id: string | undefined): void {
    const next = id ?? this.#order.nodes[0];
    if (next !== undefined) this.#walk.goTo(next, this.#at);
    this.#tell(next);
  }

  #tell(id: string | undefined): void {
    if (id === undefined || !this.#graph) return;
    this.#stage.redraw();
    this.#options.onAnnounce?.(spoken(this.#graph, id));
  }

  #leave(): void {
    this.#walk.leave();
    this.#options.onSelect(undefined);
    this.#stage.redraw();
  }

  #drawOverlay(pen: CanvasPen, under: CanvasPen | undefined): void {
    const { drawing } = this;
    if (!drawing) return;
    for (const each of [pen, under]) each?.clearRect(0, 0, drawing.size.width, drawing.size.height);
    if (under) drawGuides(under, drawing);
    const nameless = drawOverlay(pen, drawing);
    this.#options.onFrame?.();
    if (nameless !== this.#nameless) this.#options.onNameless?.(nameless);
    this.#nameless = nameless;
  }
}
