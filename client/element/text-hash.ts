/* SHA-256 of our own: a browser's is only there on pages that came encrypted, and a snapshot is compared on all. */

/** Source: FIPS 180-4, sections 4.2.2 and 5.3.3. */
const [ROUNDS, START] = constants();

/** The SHA-256 of a text in UTF-8, in hexadecimal digits. */
export function textHash(text: string): string {
  const bytes = padded(new TextEncoder().encode(text));
  const view = new DataView(bytes.buffer);
  const state = START.slice();
  for (let at = 0; at < bytes.length; at += 64) compress(state, view, at);
  return [...state].map((word) => word.toString(16).padStart(8, "0")).join("");
}

/** A one, zeros, and the length in bits, to whole blocks of 64 bytes. */
function padded(content: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array((((content.length + 8) >> 6) + 1) * 64);
  bytes.set(content);
  bytes[content.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(bytes.length - 8, Math.floor(content.length / 2 ** 29));
  view.setUint32(bytes.length - 4, content.length << 3);
  return bytes;
}

function compress(state: Uint32Array, view: DataView, at: number): void {
  const words = new Uint32Array(64);
  const word = (place: number) => words[place] ?? 0;
  for (let place = 0; place < 64; place += 1) {
    const [early, late] = [word(place - 15), word(place - 2)];
    words[place] =
      place < 16
        ? view.getUint32(at + 4 * place)
        : word(place - 16) +
          word(place - 7) +
          (turned(early, 7) ^ turned(early, 18) ^ (early >>> 3)) +
          (turned(late, 17) ^ turned(late, 19) ^ (late >>> 10));
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let round = 0; round < 64; round += 1) {
    const mixed = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const first = (h + mixed + ((e & f) ^ (~e & g)) + (ROUNDS[round] ?? 0) + word(round)) | 0;
    const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  for (const [place, value] of [a, b, c, d, e, f, g, h].entries()) state[place] = (state[place] ?? 0) + value;
}

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** The first 32 bits of the fractional parts of the cube and the square roots of the first primes. */
function constants(): readonly [Uint32Array, Uint32Array] {
  const primes: number[] = [];
  for (let next = 2; primes.length < 64; next += 1) if (primes.every((prime) => next % prime !== 0)) primes.push(next);
  const fraction = (root: number) => ((root - Math.floor(root)) * 2 ** 32) >>> 0;
  return [
    Uint32Array.from(primes.map((prime) => fraction(Math.cbrt(prime)))),
    Uint32Array.from(primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))),
  ];
}
