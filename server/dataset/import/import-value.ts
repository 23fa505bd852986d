/** A day of the calendar. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A day and a time of it; without an offset it is the wall clock of nobody in particular. */
export interface Moment extends CalendarDay {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly nanosecond: number;
  /** East of Greenwich. */
  readonly offsetSeconds?: number;
}

/** One value that a property may hold: a bigint is stored as INTEGER, a number as FLOAT. */
export type ImportScalar = string | bigint | number | boolean | CalendarDay | Moment;
export type ImportValue = ImportScalar | readonly ImportScalar[];
