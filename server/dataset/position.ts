/** A spot in a file; lines and columns count from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The way from a record to something inside it, as in `["sources", 0, "locator"]`. */
export type Path = readonly (string | number)[];

/** Where a record stands in its file, and everything inside it. */
export interface Place {
  /** Where the value at `path` begins; where it is absent, the nearest thing that encloses it. */
  at(...path: Path): Position;
  /** Where the key at the end of `path` is written; where it is absent, the nearest thing that encloses it. */
  key(...path: Path): Position;
}

/** The place of something inside `place`. */
export function placeWithin(place: Place, ...prefix: Path): Place {
  return {
    at: (...path) => place.at(...prefix, ...path),
    key: (...path) => place.key(...prefix, ...path),
  };
}

/** A spot in words, as editors and terminals make it a link: `file:line:column`. */
export function positionText({ file, line, column }: Position): string {
  return `${file}:${line}:${column}`;
}
