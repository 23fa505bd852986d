import type { FiguresView } from "./figures-address.ts";

/** What a chart needs to be drawn. */
export interface ChartProps {
  readonly view: FiguresView;
  readonly onGo: (next: FiguresView) => void;
  /** Whether what is open was opened by hand, so that the keyboard goes to it. */
  readonly isWanted: boolean;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}
