import type { Flow } from "#contract/kinds.ts";
import type { Subgraph } from "#contract/subgraph.ts";

export type Theme = "light" | "dark";

/** What is left out of the drawing; kinds and flows by name. */
export interface SceneFilter {
  readonly hiddenKinds: ReadonlySet<string>;
  readonly hiddenFlows: ReadonlySet<Flow>;
  readonly hideHedged: boolean;
  readonly hideDisputed: boolean;
}

export interface SceneEvents {
  /** An entity was clicked or chosen by keyboard; undefined for the empty stage or Escape. */
  readonly onSelect: (id: string | undefined) => void;
  readonly onHover?: (id: string | undefined) => void;
  /** Said for a screen reader when the keyboard moves over the graph. */
  readonly onAnnounce?: (text: string) => void;
  /** No WebGL, or it was lost for good: show the list instead. */
  readonly onUnavailable?: (reason: string) => void;
}

export interface SceneOptions extends SceneEvents {
  readonly theme: Theme;
  /** In an embed a bare wheel scrolls the page and only Ctrl+wheel zooms. */
  readonly wheel: "zoom" | "page";
  readonly reducedMotion: boolean;
}

/**
 * Owns one drawing of a subgraph; knows nothing of React, HTTP or the address bar.
 * State comes in through methods and leaves through the events.
 */
export class Scene {
  constructor(_container: HTMLElement, _options: SceneOptions) {}
  /** Replaces what is drawn; entities that stay move smoothly to their new place. */
  show(_subgraph: Subgraph): void {}
  select(_id: string | undefined): void {}
  setFilter(_filter: SceneFilter): void {}
  setTheme(_theme: Theme): void {}
  /** Fits everything that is drawn into the container. */
  fit(): void {}
  zoom(_factor: number): void {}
  destroy(): void {}
}
