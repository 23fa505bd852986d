import type { Subgraph } from "#contract/subgraph.ts";
import type { SceneOptions } from "#scene/scene.ts";
import type { ThemeSwitch } from "#scene/theme-switch.ts";
import { type ViewState, viewSubject } from "#view/view-state.ts";
import { viewFilter } from "#view/visible-rows.ts";
import { known } from "./answer.ts";
import type { Atlas } from "./atlas.ts";
import { Pane, type SceneMaker } from "./pane.ts";

/** Holds the one picture, or the two of a comparison, and keeps them as the atlas says. */
export class Easel {
  readonly #root: HTMLElement;
  readonly #Maker: SceneMaker;
  readonly #atlas: Atlas;
  readonly #themes: ThemeSwitch;
  readonly #announce: (text: string) => void;
  #panes: Pane[] = [];
  #view: ViewState | undefined;
  #filter = viewFilter({ hiddenKinds: [], hiddenFlows: [], hideHedged: false, hideDisputed: false });

  constructor(
    root: HTMLElement,
    Maker: SceneMaker,
    atlas: Atlas,
    themes: ThemeSwitch,
    announce: (text: string) => void,
  ) {
    this.#root = root;
    this.#Maker = Maker;
    this.#atlas = atlas;
    this.#themes = themes;
    this.#announce = announce;
    atlas.subscribe(() => this.#update());
    themes.subscribe(() => this.#update());
    this.#update();
  }

  fit(): void {
    for (const pane of this.#panes) pane.scene.fit();
  }

  zoom(factor: number): void {
    for (const pane of this.#panes) pane.scene.zoom(factor);
  }

  #update(): void {
    const { view, picture, rival, undrawable } = this.#atlas.read();
    if (view !== this.#view) this.#filter = viewFilter(view);
    this.#view = view;
    const comparing = view.compare !== undefined;
    this.#hang(undrawable === undefined ? (comparing ? 2 : 1) : 0);
    const shared = { select: view.select, filter: this.#filter, theme: this.#themes.theme() };
    const subjects = [viewSubject(view), view.compare];
    for (const [place, drawn] of [known(picture), known(rival)].entries()) {
      const caption = comparing ? nameOf(drawn, subjects[place]) : undefined;
      this.#panes[place]?.show({ ...shared, picture: drawn, caption });
    }
  }

  /** Has as many panes as are wanted. */
  #hang(count: number): void {
    if (this.#panes.length === count) return;
    this.#root.dataset.panes = String(count);
    while (this.#panes.length > count) this.#panes.pop()?.destroy();
    while (this.#panes.length < count) this.#panes.push(new Pane(this.#root, this.#Maker, this.#options()));
  }

  #options(): SceneOptions {
    return {
      theme: this.#themes.theme(),
      wheel: "zoom",
      reducedMotion: matchMedia("(prefers-reduced-motion: reduce)").matches,
      onSelect: (select) => this.#atlas.go({ select }),
      onAnnounce: this.#announce,
      onUnavailable: (reason) => this.#atlas.giveUpDrawing(reason),
    };
  }
}

function nameOf(picture: Subgraph | undefined, id: string | undefined): string {
  const row = id === undefined ? -1 : (picture?.nodes.id.indexOf(id) ?? -1);
  return [picture?.nodes.name[row] ?? id, picture?.nodes.nameZh[row]].filter(Boolean).join("  ");
}
