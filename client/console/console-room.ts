import type { Subgraph } from "#contract/subgraph.ts";
import type { PropertyIndex } from "#view/property-index.ts";
import type { ViewState, WrittenQuery } from "#view/view-state.ts";

/** What is being done for an answer. */
export interface AnswerWork {
  readonly words: string;
  /** From 0 to 1; undefined where nobody knows how much there is. */
  readonly share: number | undefined;
  readonly cancel: () => void;
}

/** What the console wants of the page it opens in: the view, the picture, and the selection. */
export interface ConsoleRoom {
  /** What is looked at; the same object as long as nothing changed. */
  readonly view: () => ViewState;
  /** What is drawn, be it a lens's answer or a query's. */
  readonly picture: () => Subgraph | undefined;
  /** Whether a query's answer is drawn in the place of the lens's. */
  readonly isLaid: () => boolean;
  /** The drawn thing that is pointed at and is no entity of the atlas, by its id in the picture. */
  readonly pointed: () => string | undefined;
  readonly subscribe: (listener: () => void) => () => void;
  /** What the reader has asked to be run, once; undefined where nothing waits. */
  readonly takeOrder: () => WrittenQuery | undefined;
  readonly go: (change: Partial<ViewState>) => void;
  /** Selects what is drawn under an id, be it an entity of the atlas or not. */
  readonly choose: (id: string | undefined) => void;
  /** Draws a query's answer, with the properties of its nodes, in the place of what is drawn. */
  readonly lay: (picture: Subgraph, properties: PropertyIndex) => void;
  /** Of the nodes of the answer that is drawn. */
  readonly properties: () => PropertyIndex;
  /** Draws the lens again. */
  readonly lift: () => void;
  readonly close: () => void;
  /** Says what is being done for an answer, also when the console has been closed meanwhile. */
  readonly tellWork: (work: AnswerWork | undefined) => void;
  readonly announce: (text: string) => void;
}
