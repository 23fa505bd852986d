import type { StoryHighlight } from "#contract/story.ts";
import type { Subgraph } from "#contract/subgraph.ts";
import { Hand, type Tool } from "#scene/hand.ts";
import type { SceneOptions } from "#scene/scene.ts";
import { prepareSketches } from "#scene/sketch-first.ts";
import { steadyCamera } from "#scene/steady-camera.ts";
import type { ThemeSwitch } from "#scene/theme-switch.ts";
import { movedOn } from "#view/arrangement.ts";
import { contentOf, isPaired } from "#view/beside.ts";
import { membersOf } from "#view/grouped-picture.ts";
import { pick, picked } from "#view/picked.ts";
import { secondView } from "#view/second-view.ts";
import { stepOf } from "#view/story-view.ts";
import { viewCaption } from "#view/view-caption.ts";
import { type ViewState, viewSubject } from "#view/view-state.ts";
import { known } from "./answer.ts";
import type { Atlas } from "./atlas.ts";
import type { AtlasState } from "./atlas-state.ts";
import { expandOnce } from "./expand-once.ts";
import type { LayoutDesk } from "./layout-desk.ts";
import { Pane, type PaneDrawing, type PaneState, type SceneMaker } from "./pane.ts";
import { shownFilter } from "./shown-filter.ts";
import type { StyleBook } from "./style-book.ts";
import type { Trail } from "./trail.ts";

/** What the zoom buttons of stage.css take up of the picture's upper right corner, with a little air; a phone has none. */
const ZOOM_CORNER = { width: 46, height: 110 } as const;

/** Holds the one picture, or the two of a comparison, and keeps them as the atlas says. */
export class Easel {
  readonly #root: HTMLElement;
  readonly #Maker: SceneMaker;
  readonly #atlas: Atlas;
  readonly #trail: Trail;
  readonly #styles: StyleBook;
  readonly #layoutDesk: LayoutDesk;
  readonly #themes: ThemeSwitch;
  readonly #announce: (text: string) => void;
  readonly #desk = matchMedia("(min-width: 761px)");
  #panes: Pane[] = [];
  /** Of each pane, how many of its shapes have no room for a name. */
  #nameless: number[] = [];
  #highlight: StoryHighlight | undefined;
  #tool: Tool = "hand";
  readonly #toolListeners = new Set<() => void>();
  /** Of each pane, so that it is the same object as long as it is the same filter. */
  readonly #filters: {
    readonly key: string;
    readonly evidence: AtlasState["evidence"];
    readonly properties: AtlasState["properties"];
    readonly filter: PaneState["filter"];
  }[] = [];

  constructor(
    root: HTMLElement,
    Maker: SceneMaker,
    atlas: Atlas,
    trail: Trail,
    styles: StyleBook,
    layoutDesk: LayoutDesk,
    themes: ThemeSwitch,
    announce: (text: string) => void,
  ) {
    this.#root = root;
    this.#Maker = Maker;
    this.#atlas = atlas;
    this.#trail = trail;
    this.#styles = styles;
    this.#layoutDesk = layoutDesk;
    this.#themes = themes;
    this.#announce = announce;
    atlas.subscribe(() => this.#update());
    trail.subscribe(() => this.#update());
    styles.subscribe(() => this.#update());
    layoutDesk.subscribe(() => this.#update());
    themes.subscribe(() => this.#update());
    this.#update();
  }

  /** What is drawn now, the one picture or the two of a comparison with their captions; none before it has come. */
  get drawings(): readonly PaneDrawing[] {
    return this.#panes.flatMap((pane) => pane.drawing ?? []);
  }

  /** What a press on the picture begins. */
  readonly tool = (): Tool => this.#tool;

  readonly onTool = (listener: () => void): (() => void) => {
    this.#toolListeners.add(listener);
    return () => this.#toolListeners.delete(listener);
  };

  take(tool: Tool): void {
    this.#tool = tool;
    this.#root.dataset.tool = tool;
    for (const pane of this.#panes) pane.scene.handiwork.tool = tool;
    for (const listener of this.#toolListeners) listener();
  }

  fit(): void {
    for (const pane of this.#panes) pane.scene.fit();
  }

  zoom(factor: number): void {
    for (const pane of this.#panes) pane.scene.zoom(factor);
  }

  #update(): void {
    const { view, pointed, picture, story, undrawable } = this.#atlas.read();
    // While the answer comes and is laid out: it may be a large one.
    if (view.query) void prepareSketches();
    // Until the next picture has come, the one before keeps its own light.
    if (picture.state !== "asked") this.#highlight = stepOf(view, known(story))?.highlight ?? this.#trail.highlight;
    const second = secondView(view);
    this.#hang(undrawable === undefined ? (isPaired(view) ? 2 : 1) : 0);
    const shared = {
      select: view.select ?? pointed,
      highlight: this.#highlight,
      theme: this.#themes.theme(),
    };
    const drawn = [this.#layoutDesk.drawn(0), this.#layoutDesk.drawn(1)];
    const height = sharedHeight(drawn[0]?.picture, drawn[1]?.picture);
    for (const [place, laid] of drawn.entries()) {
      const own = place === 0 ? view : (second ?? view);
      const caption = isPaired(view) ? captionOf(own, laid?.picture, place === 0 ? second : view) : undefined;
      const looks = this.#styles.read()?.[place];
      this.#panes[place]?.show({
        ...shared,
        arranged: own,
        filter: this.#filterOf(place, own),
        picture: laid?.picture,
        guides: laid?.guides ?? [],
        looks,
        caption,
        height,
      });
    }
  }

  #filterOf(place: number, view: ViewState): PaneState["filter"] {
    const { evidence, properties } = this.#atlas.read();
    const key = JSON.stringify(contentOf(view));
    const known = this.#filters[place];
    if (known?.key === key && known.evidence === evidence && known.properties === properties) return known.filter;
    const filter = shownFilter({ view, evidence, properties });
    this.#filters[place] = { key, evidence, properties, filter };
    return filter;
  }

  /** Has as many panes as are wanted. */
  #hang(count: number): void {
    if (this.#panes.length === count) return;
    this.#root.dataset.panes = String(count);
    while (this.#panes.length > count) this.#panes.pop()?.destroy();
    while (this.#panes.length < count)
      this.#panes.push(new Pane(this.#root, this.#Maker, this.#options(this.#panes.length)));
    for (const pane of this.#panes) pane.scene.handiwork.tool = this.#tool;
    this.#countNameless(count, 0);
  }

  #countNameless(place: number, count: number): void {
    this.#nameless[place] = count;
    const shown = this.#nameless.slice(0, this.#panes.length);
    this.#atlas.countNameless(shown.reduce((sum, one = 0) => sum + one, 0));
  }

  /** Who chooses a group chooses all that is in it. */
  #choose(id: string | undefined, place: number): void {
    const members = id === undefined ? [] : membersOf([id], this.#groupsAt(place));
    if (members.length > 1) this.#atlas.go(pick(members));
    else this.#atlas.choose(id);
  }

  #pick(ids: readonly string[], how: Parameters<typeof picked>[2], place: number): void {
    const { view } = this.#atlas.read();
    this.#atlas.go(picked(view, membersOf(ids, this.#groupsAt(place)), how));
  }

  #groupsAt(place: number): ViewState["groups"] {
    const { view } = this.#atlas.read();
    return (place === 0 ? view : (secondView(view) ?? view)).groups;
  }

  #options(place: number): SceneOptions {
    return {
      theme: this.#themes.theme(),
      wheel: "zoom",
      reducedMotion: matchMedia("(prefers-reduced-motion: reduce)").matches,
      steadyCamera,
      onSelect: (id) => this.#choose(id, place),
      Hand,
      onPick: (ids, how) => this.#pick(ids, how, place),
      onMove: (steps) => this.#atlas.go({ moved: movedOn(this.#atlas.read().view.moved, steps) }),
      onLook: (camera) => this.#panes.length === 1 && this.#atlas.go({ camera }),
      onExpand: (id) => expandOnce(this.#atlas, id),
      corner: () => (this.#desk.matches ? ZOOM_CORNER : undefined),
      onAnnounce: this.#announce,
      onNameless: (count) => this.#countNameless(place, count),
      onUnavailable: (reason) => this.#atlas.giveUpDrawing(reason),
    };
  }
}

/** Two pictures of one width are drawn at one scale and from one upper edge, so that what they share is level. */
function sharedHeight(picture: Subgraph | undefined, rival: Subgraph | undefined): number | undefined {
  const [one, other] = [picture?.arrangement, rival?.arrangement];
  return one && other && one.width === other.width ? Math.max(one.height, other.height) : undefined;
}

/** Of one of two pictures: whom it is about, or which of two views it is. */
function captionOf(view: ViewState, picture: Subgraph | undefined, other: ViewState | undefined): string {
  const isOneLens = view.beside === undefined && other?.beside === undefined;
  return other && !isOneLens ? viewCaption(view, picture, other) : nameOf(picture, viewSubject(view));
}

function nameOf(picture: Subgraph | undefined, id: string | undefined): string {
  const row = id === undefined ? -1 : (picture?.nodes.id.indexOf(id) ?? -1);
  return [picture?.nodes.name[row] ?? id, picture?.nodes.nameZh[row]].filter(Boolean).join("  ");
}
