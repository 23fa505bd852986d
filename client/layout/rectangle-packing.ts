/** Columns of numbers, one row a rectangle. */
interface Sizes {
  readonly width: ArrayLike<number>;
  readonly height: ArrayLike<number>;
}

interface Corners {
  readonly left: Float64Array;
  readonly top: Float64Array;
  readonly width: number;
  readonly height: number;
}

/** A piece of the outline of what is placed: from `left` on it is free from `top` downwards. */
interface Step {
  left: number;
  top: number;
}

/**
 * Places rectangles without overlap, each as high as it can stand, the highest first, in a strip whose sides come near to a
 * ratio of width to height. What is asked first of equally high ones is placed first.
 */
export function packed({ width, height }: Sizes, ratio: number): Corners {
  const rows = Array.from(width, (_, row) => row);
  const area = rows.reduce((sum, row) => sum + width[row]! * height[row]!, 0);
  const widest = rows.reduce((most, row) => Math.max(most, width[row]!), 0);
  const strip = Math.max(widest, Math.sqrt(area * ratio) * 1.05);
  const left = new Float64Array(rows.length);
  const top = new Float64Array(rows.length);
  const outline: Step[] = [{ left: 0, top: 0 }];
  let bottom = 0;
  let right = 0;
  for (const row of rows.sort((one, other) => height[other]! - height[one]! || one - other)) {
    const [w, h] = [width[row]!, height[row]!];
    const place = highest(outline, w, strip);
    left[row] = place.left;
    top[row] = place.top;
    bottom = Math.max(bottom, place.top + h);
    right = Math.max(right, place.left + w);
    cover(outline, place.at, place.left, w, place.top + h);
  }
  return { left, top, width: right, height: bottom };
}

/** The highest place that begins at a step of the outline; the leftmost of several. */
function highest(outline: readonly Step[], width: number, strip: number) {
  let best = { at: 0, left: 0, top: Infinity };
  for (let at = 0; at < outline.length; at += 1) {
    const { left } = outline[at]!;
    if (left + width > strip + 1e-9) break;
    let top = 0;
    for (let under = at; under < outline.length && outline[under]!.left < left + width - 1e-9; under += 1)
      top = Math.max(top, outline[under]!.top);
    if (top < best.top) best = { at, left, top };
  }
  return best;
}

/** Lowers the outline under a new rectangle. */
function cover(outline: Step[], at: number, left: number, width: number, bottom: number): void {
  const right = left + width;
  let last = at;
  while (last + 1 < outline.length && outline[last + 1]!.left < right - 1e-9) last += 1;
  const rest = outline[last]!.top;
  const goesOn = last + 1 === outline.length || outline[last + 1]!.left > right + 1e-9;
  outline.splice(at, last - at + 1, { left, top: bottom }, ...(goesOn ? [{ left: right, top: rest }] : []));
  const before = outline[at - 1];
  if (before && before.top === bottom) outline.splice(at, 1);
}
