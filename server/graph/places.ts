/** Places by entity id, in pixels of a stored frame. */
export interface Places {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly of: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
}

/** Room for the shapes and labels around the outermost places, in pixels of the stored frame. */
const MARGIN = { side: 90, above: 40, below: 60 } as const;
/** No frame gets smaller than this part of the stored one, so that a few shapes do not fill a screen. */
const LEAST = 0.55;

/**
 * The part of a drawing in which something stands when only some of what it was made for is there, as on an early day:
 * the same places to each other, in a frame that leaves out what is empty. A whole drawing stays as it is.
 *
 * @param ids what is there; at least one
 */
export function croppedPlaces(places: Places, ids: readonly string[]): Places {
  const standing = ids.map((id) => places.of.get(id)).filter((place) => place !== undefined);
  if (standing.length < ids.length || standing.length === places.of.size) return places;
  const across = span(
    standing.map(({ x }) => x),
    places.width,
    MARGIN.side,
    MARGIN.side,
  );
  const down = span(
    standing.map(({ y }) => y),
    places.height,
    MARGIN.above,
    MARGIN.below,
  );
  const of = new Map(ids.map((id) => [id, moved(places, id, across.from, down.from)]));
  return { name: places.name, width: across.size, height: down.size, of };
}

function moved({ of }: Places, id: string, left: number, top: number) {
  const { x, y } = of.get(id) ?? { x: left, y: top };
  return { x: x - left, y: y - top };
}

/** The stretch that holds these and their margins, with at least its share of `whole`, those in its middle. */
function span(at: readonly number[], whole: number, before: number, after: number) {
  const [first, last] = [Math.min(...at) - before, Math.max(...at) + after];
  const size = Math.round(Math.min(whole, Math.max(last - first, whole * LEAST)));
  const middle = Math.round((first + last - size) / 2);
  // Where it takes the whole, nothing moves.
  return { from: Math.min(Math.max(middle, 0), whole - size), size };
}
