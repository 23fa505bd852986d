/** What a scene tells whoever shows it. */
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
