import type { Stand } from "./stand.ts";
import type { Table } from "./table.ts";

/** How much of a bench is wanted. */
export interface BenchExtent {
  /** Also what takes minutes. */
  readonly large: boolean;
}

/** One question about speed or size. */
export interface Bench {
  /** How many rounds are enough to see a difference, unless asked otherwise. */
  readonly rounds: number;
  run(stand: Stand, rounds: number, extent: BenchExtent): Promise<readonly Table[]>;
}
