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
 * Rows are taken as they are decoded, with `_subscribe`, which the driver declares but does not promise: its iterator
 * alone takes as long for a row as decoding and writing it do, and its `subscribe` cannot be told to wait.
 *
 * @throws what the driver or the sink throws, with `progress` telling how far it came
 */
export function copyRows(result: Result, sink: RowSink, mostRows: number, progress: CopyProgress): Promise<Copied> {
  return new Promise((resolve, reject) => {
    const flow = new RowFlow();
    let width = 0;
    let over = false;
    const end = (finish: () => void) => {
      over = true;
      flow.hold();
      finish();
    };
    const stop = (by: Stopped["by"], detail: string) => end(() => resolve({ stopped: { by, detail } }));
    const failing = (act: () => void) => {
      if (over) return;
      try {
        act();
      } catch (failure) {
        end(() => reject(failure));
      }
    };
    const take = (record: Neo4jRecord) => {
      const { rows } = progress;
      if (rows === mostRows) return stop("rows", `${counted.format(rows)} of more rows; stopped at the row cap.`);
      if (!sink.take(valuesOf(record, width)))
        return stop("bytes", `${counted.format(rows)} of more rows; stopped at the cap on bytes.`);
      progress.rows = rows + 1;
      if (!flow.waits) flow.waitFor(sink.room());
    };
    const begin = (columns: readonly string[]) => {
      width = columns.length;
      sink.begin(columns);
    };
    const started = result._subscribe({
      onKeys: (columns) => failing(() => begin(columns)),
      onNext: (record) => failing(() => take(record)),
      onCompleted: (summary) => failing(() => end(() => resolve({ stopped: null, summary }))),
      onError: (failure) => end(() => reject(failure)),
    });
    // What fails here is told to onError too.
    started.then((stream) => flow.steer(stream)).catch(() => undefined);
  });
}

interface Stream {
  pause(): void;
  resume(): void;
}

/** Whether the database is asked for more rows; those that were asked for come all the same. */
class RowFlow {
  #stream: Stream | undefined;
  #waiting = false;
  #held = false;

  get waits(): boolean {
    return this.#waiting;
  }

  steer(stream: Stream): void {
    this.#stream = stream;
    if (this.#waiting || this.#held) stream.pause();
  }

  waitFor(room: Promise<void> | undefined): void {
    if (!room) return;
    this.#waiting = true;
    this.#stream?.pause();
    void room.then(() => {
      this.#waiting = false;
      if (!this.#held) this.#stream?.resume();
    });
  }

  /** For good: the rest is not wanted. */
  hold(): void {
    this.#held = true;
    this.#stream?.pause();
  }
}

/** By position: by name, two columns or one called `__proto__` would be lost. */
function valuesOf(record: Neo4jRecord, width: number): readonly unknown[] {
  const values: unknown[] = [];
  for (let at = 0; at < width; at += 1) values.push(record.get(at));
  return values;
}
