import type { ReactNode } from "react";

/** One thing the palette offers. */
export interface Finding {
  /** Unlike that of any other finding. */
  readonly value: string;
  readonly group: string;
  readonly content: ReactNode;
  /** What it makes of the words that were typed, in place of doing anything. */
  readonly fill?: string;
  readonly run: () => void;
}
