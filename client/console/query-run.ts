import { asFailure, type Failure } from "#api/failure.ts";
import { type QueryAsk, type QueryCallOptions, streamRows, type TypedValue } from "#api/query-call.ts";
import type { QuerySummary } from "#contract/query.ts";

export type Row = readonly TypedValue[];

/** An answer, or as much of it as has come. */
export interface Rows {
  readonly ask: QueryAsk;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

export type RunState =
  | { readonly state: "idle" }
  | { readonly state: "running"; readonly since: number; readonly got: Rows }
  | { readonly state: "done"; readonly got: Rows; readonly summary: QuerySummary }
  | { readonly state: "cancelled"; readonly got: Rows }
  | { readonly state: "failed"; readonly got: Rows; readonly failure: Failure };

const NO_ROWS: readonly Row[] = [];
/** How often growing rows are told of: whoever draws them begins anew each time. */
const TOLD_EVERY_MS = 300;
/** By how much rows have grown when they are told of again: so all that is drawn on the way is no more than twice the end. */
const TOLD_GROWTH = 1.5;

/** One statement at a time on its way to the database and back; what is asked anew ends what was asked before. */
export class QueryRun {
  #state: RunState = { state: "idle" };
  #asking: AbortController | undefined;
  readonly #report: () => void;
  readonly #options: () => Omit<QueryCallOptions, "signal">;
  readonly #now: () => number;

  constructor(report: () => void, options: () => Omit<QueryCallOptions, "signal">, now: () => number) {
    this.#report = report;
    this.#options = options;
    this.#now = now;
  }

  get state(): RunState {
    return this.#state;
  }

  /** Resolves when the answer is whole, failed, or not wanted any more. */
  async start(ask: QueryAsk): Promise<void> {
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    const since = this.#now();
    const rows: Row[] = [];
    let got: Rows = { ask, columns: [], rows: NO_ROWS };
    let toldAt = 0;
    const isCurrent = () => this.#asking === asking;
    const tell = (state: RunState) => isCurrent() && this.#set(state);
    tell({ state: "running", since, got });
    try {
      const summary = await streamRows(
        ask,
        {
          onColumns: (columns) => {
            got = { ...got, columns };
            tell({ state: "running", since, got });
          },
          onRows: (more) => {
            for (const row of more) rows.push(row);
            if (this.#now() - toldAt < TOLD_EVERY_MS || rows.length < TOLD_GROWTH * got.rows.length) return;
            toldAt = this.#now();
            got = { ...got, rows: [...rows] };
            tell({ state: "running", since, got });
          },
        },
        { ...this.#options(), signal: asking.signal },
      );
      tell({ state: "done", got: { ...got, rows }, summary });
    } catch (fault) {
      got = { ...got, rows };
      if (asking.signal.aborted) tell({ state: "cancelled", got });
      else tell({ state: "failed", got, failure: asFailure(fault) });
    }
  }

  /** Ends what is asked; the database ends it too, as soon as its connection is gone. */
  cancel(): void {
    this.#asking?.abort();
  }

  #set(state: RunState): void {
    this.#state = state;
    this.#report();
  }
}
