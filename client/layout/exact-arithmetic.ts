/*
 * Functions built of +, −, ×, ÷ and square roots alone, which IEEE 754 fixes to the last bit. Browsers differ in the last
 * bits of Math.log and Math.cos, and forces make such a difference grow: the same address would draw another picture.
 */

const double = new Float64Array(1);
const halves = new Uint32Array(double.buffer);
const HIGH = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;
const QUARTER_TURN = 1.5707963267948966;

/** The natural logarithm of a finite number from 1 on, to seven digits. */
export function logarithm(value: number): number {
  double[0] = value;
  const high = halves[HIGH]!;
  const exponent = ((high >>> 20) & 0x7ff) - 1023;
  halves[HIGH] = (high & 0x000fffff) | 0x3ff00000;
  const s = (double[0]! - 1) / (double[0]! + 1);
  const q = s * s;
  return exponent * Math.LN2 + 2 * s * (1 + q * (1 / 3 + q * (1 / 5 + q * (1 / 7 + q * (1 / 9 + q / 11)))));
}

/** The point on the circle of radius 1 after a share of a whole turn, from (1, 0) on, to eight digits. */
export function onCircle(turn: number): { readonly x: number; readonly y: number } {
  const quarters = (turn - Math.floor(turn)) * 4;
  const whole = Math.floor(quarters);
  const angle = (quarters - whole) * QUARTER_TURN;
  // A hair below a whole turn may be rounded up to it.
  const quarter = whole % 4;
  const q = angle * angle;
  const sine = angle * (1 - (q / 6) * (1 - (q / 20) * (1 - (q / 42) * (1 - (q / 72) * (1 - q / 110)))));
  const cosine = 1 - (q / 2) * (1 - (q / 12) * (1 - (q / 30) * (1 - (q / 56) * (1 - (q / 90) * (1 - q / 132)))));
  if (quarter === 0) return { x: cosine, y: sine };
  if (quarter === 1) return { x: -sine, y: cosine };
  return quarter === 2 ? { x: -cosine, y: -sine } : { x: sine, y: -cosine };
}
