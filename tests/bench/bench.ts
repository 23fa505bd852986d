import type { Stand } from "./stand.ts";
import type { Table } from "./table.ts";

/** One question about speed or size. */
export interface Bench {
  /** How many rounds are enough to see a difference, unless asked otherwise. */
  readonly rounds: number;
  run(stand: Stand, rounds: number): Promise<readonly Table[]>;
}
