import type { Stand } from "./stand.ts";
import type { Table } from "./table.ts";

/** How much of a bench is wanted. */
export interface BenchExtent {
  /** Also what takes minutes. */
  readonly large: boolean;
  /** Nodes of the graphs that are drawn or laid out, where others than usual are asked for. */
  readonly sizes: readonly number[] | undefined;
}

/** One question about speed or size. */
export interface Bench {
  /** How many rounds are enough to see a difference, unless asked otherwise. */
  readonly rounds: number;
  run(stand: Stand, rounds: number, extent: BenchExtent): Promise<readonly Table[]>;
}
