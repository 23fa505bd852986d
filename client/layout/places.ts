/** Where nodes stand, by node. */
export interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** What nodes take up around their places: `left`, `right`, `above` and `below` are distances, none negative. */
export interface Extents {
  readonly left: Float64Array;
  readonly right: Float64Array;
  readonly above: Float64Array;
  readonly below: Float64Array;
}
