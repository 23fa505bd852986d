import { inflateSync } from "node:zlib";
import type { Page } from "playwright-core";

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How far a colour may be from the one that is meant, of 442 from black to white: less than any two of the palette are apart. */
const NEAR = 26;

/** What stands on the screen within an area of the page, as an eye sees it. */
export class Pixels {
  /** Red, green and blue of each, row by row. */
  readonly #colours: Uint8Array;

  private constructor(colours: Uint8Array) {
    this.#colours = colours;
  }

  static async of(page: Page, clip: Area): Promise<Pixels> {
    return new Pixels(decode(await page.screenshot({ clip })));
  }

  /** How many of them are of a colour such as #b45309, or nearly so. */
  count(hex: string): number {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
    const colours = this.#colours;
    const off = (at: number, value: number) => (colours[at] ?? 0) - value;
    let count = 0;
    for (let at = 0; at < colours.length; at += 3) {
      if (Math.hypot(off(at, red), off(at + 1, green), off(at + 2, blue)) <= NEAR) count += 1;
    }
    return count;
  }

  /** The share of them that another picture of the same size has in clearly another colour, from 0 to 1. */
  shareUnlike(other: Pixels): number {
    const [one, two] = [this.#colours, other.#colours];
    const off = (at: number) => (one[at] ?? 0) - (two[at] ?? 0);
    let count = one.length === two.length ? 0 : one.length / 3;
    for (let at = 0; at < one.length; at += 3) if (Math.hypot(off(at), off(at + 1), off(at + 2)) > NEAR) count += 1;
    return count / (one.length / 3);
  }

  /** The share of them that is not of a colour, from 0 to 1. */
  shareOtherThan(hex: string): number {
    return 1 - this.count(hex) / (this.#colours.length / 3);
  }
}

/** The colours of a PNG as Chromium writes it: 8 bits a channel, no interlacing, rows filtered against their neighbours. */
function decode(png: Buffer): Uint8Array {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const channels = png[25] === 6 ? 4 : 3;
  const stride = width * channels;
  const raw = inflateSync(imageData(png));
  const colours = new Uint8Array(width * height * 3);
  let above: Uint8Array = new Uint8Array(stride);
  for (let y = 0; y < height; y += 1) {
    const at = y * (stride + 1);
    const row = unfiltered(raw[at] ?? 0, raw.subarray(at + 1, at + 1 + stride), above, channels);
    for (let x = 0; x < width; x += 1) {
      colours.set(row.subarray(x * channels, x * channels + 3), (y * width + x) * 3);
    }
    above = row;
  }
  return colours;
}

function imageData(png: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString("latin1", at + 4, at + 8) === "IDAT") parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return Buffer.concat(parts);
}

function unfiltered(filter: number, row: Uint8Array, above: Uint8Array, channels: number): Uint8Array {
  const out = new Uint8Array(row.length);
  for (let at = 0; at < row.length; at += 1) {
    const left = out[at - channels] ?? 0;
    const up = above[at] ?? 0;
    const corner = at < channels ? 0 : (above[at - channels] ?? 0);
    const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
    out[at] = (row[at] ?? 0) + guess;
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
