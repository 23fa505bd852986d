import { type Fault, sortFaults } from "#dataset/fault.ts";
import type { Position } from "#dataset/position.ts";

/** Faults in words; more than this many in one go are not read by anyone. */
const MOST = 100;

/** A fault whose column is found later, when it is known that it is to be shown: the how-manieth cell of its row. */
export interface CellFault extends Fault {
  readonly cell?: number;
}

/** The first hundred faults in words, and how many there are in all. */
export class FaultList {
  #faults: CellFault[] = [];
  #total = 0;

  get total(): number {
    return this.#total;
  }

  /** The first hundred, in reading order. */
  get first(): readonly Fault[] {
    return sortFaults(this.#faults.map(({ cell: _cell, ...fault }) => fault));
  }

  /** The first hundred, as they were found. */
  get found(): readonly CellFault[] {
    return this.#faults;
  }

  add({ file, line, column }: Position, what: string, mend: string, cell?: number): void {
    this.#total += 1;
    if (this.#faults.length >= MOST) return;
    this.#faults.push({ file, line, column, what, mend, ...(cell !== undefined && { cell }) });
  }

  /** Counts faults that are like one that was told. */
  addUntold(count: number): void {
    this.#total += count;
  }

  addAll(faults: readonly Fault[]): void {
    for (const fault of faults) this.add(fault, fault.what, fault.mend);
  }

  /** Puts better positions to faults, in the order of `found`. */
  replace(faults: readonly CellFault[]): void {
    this.#faults = [...faults];
  }
}
