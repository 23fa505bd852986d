import { type Position, positionText } from "./position.ts";

/** One thing wrong in the files: where, what, and how to mend it. */
export interface Fault extends Position {
  readonly what: string;
  readonly mend: string;
}

export function faultAt({ file, line, column }: Position, what: string, mend: string): Fault {
  return { file, line, column, what, mend };
}

/** A fault on one line: `file:line:column what — mend`. */
export function faultText(fault: Fault): string {
  return `${positionText(fault)} ${fault.what} — ${fault.mend}`;
}

/** Faults in reading order, each said once. */
export function sortFaults(faults: readonly Fault[]): readonly Fault[] {
  const byText = new Map(faults.map((fault) => [faultText(fault), fault]));
  return [...byText.values()].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.what, b.what),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
