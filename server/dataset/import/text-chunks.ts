import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";

const CHUNK = 1 << 16;

/** Bytes that mean nothing in the encoding of their file. */
export class UnreadableText extends Error {
  readonly line: number;

  constructor(encoding: string, line: number) {
    super(`bytes that are no ${encoding.toUpperCase()}`);
    this.line = line;
  }
}

/**
 * A file as text, piece by piece and without its byte order mark. A byte order mark tells the encoding where `encoding`
 * does not, and UTF-8 is taken where neither does.
 *
 * @throws UnreadableText, or what the file system throws
 */
export async function* textChunks(file: string, encoding: string | undefined): AsyncGenerator<string, void> {
  const known = encoding ?? (await encodingByMark(file));
  const decoder = new TextDecoder(known, { fatal: true });
  let [line, before] = [1, ""];
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK })) {
    const text = decoded(decoder, chunk);
    if (text === undefined) throw new UnreadableText(known, line + lineEnds(readable(known, chunk)));
    // A line end that two chunks share is one.
    line += lineEnds(text) - (before.endsWith("\r") && text.startsWith("\n") ? 1 : 0);
    before = text;
    yield text;
  }
  if (decoded(decoder, undefined) === undefined) throw new UnreadableText(known, line);
}

/** How many lines end in a text: at a line feed, a carriage return, or both together. */
export function lineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count += 1;
  for (let at = text.indexOf("\r"); at >= 0; at = text.indexOf("\r", at + 1)) if (text[at + 1] !== "\n") count += 1;
  return count;
}

async function encodingByMark(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    const mark = buffer.readUInt16BE(0);
    return mark === 0xfffe ? "utf-16le" : mark === 0xfeff ? "utf-16be" : "utf-8";
  } finally {
    await handle.close();
  }
}

function decoded(decoder: TextDecoder, chunk: Uint8Array | undefined): string | undefined {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    return undefined;
  }
}

/** The text of a chunk up to what cannot be read; the rest of a character that began in the chunk before is left out. */
function readable(encoding: string, whole: Uint8Array): string {
  const begin = encoding === "utf-8" ? whole.findIndex((byte) => (byte & 0xc0) !== 0x80) : 0;
  const chunk = whole.subarray(begin > 3 ? 0 : Math.max(begin, 0));
  let [good, bad] = [0, chunk.length];
  while (good + 1 < bad) {
    const middle = (good + bad) >> 1;
    if (decoded(new TextDecoder(encoding, { fatal: true }), chunk.subarray(0, middle)) === undefined) bad = middle;
    else good = middle;
  }
  return new TextDecoder(encoding).decode(chunk.subarray(0, good));
}
