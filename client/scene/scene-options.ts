import type { Theme } from "#contract/palette.ts";
import type { HandiworkEvents } from "./handiwork.ts";
import type { Size } from "./picture-fit.ts";
import type { steadyCamera } from "./steady-camera.ts";

interface SceneEvents {
  /** An entity was clicked or chosen by keyboard; undefined for the empty stage or Escape. */
  readonly onSelect: (id: string | undefined) => void;
  /** An entity was clicked twice. */
  readonly onExpand?: (id: string) => void;
  readonly onHover?: (id: string | undefined) => void;
  /** Said for a screen reader when the keyboard moves over the graph. */
  readonly onAnnounce?: (text: string) => void;
  /** The drawing was lost for good: show the list instead. */
  readonly onUnavailable?: (reason: string) => void;
  /** The picture was drawn, be it from elsewhere. */
  readonly onFrame?: () => void;
  /** How many entities on the screen have no room for their name, whenever it has become another number. */
  readonly onNameless?: (count: number) => void;
}

export interface SceneOptions extends SceneEvents, HandiworkEvents {
  readonly theme: Theme;
  /** In an embed a bare wheel scrolls the page and only Ctrl+wheel zooms. */
  readonly wheel: "zoom" | "page";
  readonly reducedMotion: boolean;
  /** Brought along by those who may show large pictures, so that others need not carry it. */
  readonly steadyCamera?: typeof steadyCamera;
  /** What stands over the upper right corner of the picture, such as buttons: nothing is fitted or written under it. */
  readonly corner?: () => Size | undefined;
}
