import type { Record as Neo4jRecord, Result, ResultSummary } from "neo4j-driver";
import type { QuerySummary } from "#contract/query.ts";

export type Stopped = NonNullable<QuerySummary["stopped"]>;

/** Where rows go. */
export interface RowSink {
  begin(columns: readonly string[]): void;
  /** Takes a row; false where it would be too much, and then it is not taken. */
  take(values: readonly unknown[]): boolean;
  /** Undefined where the next row may come at once. */
  room(): Promise<void> | undefined;
}

/** What came of copying; `summary` only where the answer was read to its end. */
export interface Copied {
  readonly stopped: Stopped | null;
  readonly summary?: ResultSummary;
}

export interface CopyProgress {
  rows: number;
}

const counted = new Intl.NumberFormat("en");

/** A number of rows as people read it. */
export function rowCount(rows: number): string {
  return `${counted.format(rows)} ${rows === 1 ? "row" : "rows"}`;
}

/**
 * Copies rows until there are no more, one is too many, or one does not fit. Whether there is one more than `mostRows`
 * is known and not guessed: it is asked for. What is left unread is for the caller to discard.
 *
 * @throws what the driver throws, with `progress` telling how far it came
 */
export async function copyRows(
  result: Result,
  sink: RowSink,
  mostRows: number,
  progress: CopyProgress,
): Promise<Copied> {
  const columns = await result.keys();
  sink.begin(columns);
  const rows = result[Symbol.asyncIterator]();
  for (;;) {
    const next = await rows.next();
    if (next.done) return { stopped: null, summary: next.value };
    if (progress.rows === mostRows) {
      return { stopped: { by: "rows", detail: `${counted.format(mostRows)} of more rows; stopped at the row cap.` } };
    }
    if (!sink.take(valuesOf(next.value, columns.length))) {
      return {
        stopped: { by: "bytes", detail: `${counted.format(progress.rows)} of more rows; stopped at the cap on bytes.` },
      };
    }
    progress.rows += 1;
    const room = sink.room();
    if (room) await room;
  }
}

/** By position: by name, two columns or one called `__proto__` would be lost. */
function valuesOf(record: Neo4jRecord, width: number): readonly unknown[] {
  const values: unknown[] = [];
  for (let at = 0; at < width; at += 1) values.push(record.get(at));
  return values;
}
