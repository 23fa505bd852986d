/** The second way to write a view: with what was arranged by hand, and packed where that is long. The first had no number. */
export const ADDRESS_VERSION = "2";

/** Longer than this nobody reads an address, and mail programs begin to break it. */
const LONGEST_READABLE = 1_500;
/** More than any view of ours needs; a packed address may be anybody's. */
const MOST_CHARACTERS = 60_000;
const BASE64URL = /^[\w-]+$/;

/** A query string with its `?` as it stands in the address bar: as it is, or in one key where it is long. */
export async function packedSearch(search: string): Promise<string> {
  if (search.length <= LONGEST_READABLE) return search;
  const bytes = await through(new CompressionStream("deflate-raw"), new TextEncoder().encode(search.slice(1)));
  if (!bytes) return search;
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return `?v=${ADDRESS_VERSION}&packed=${text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`;
}

/**
 * The query string that was packed, followed by what else the address says; the same where nothing is packed. What cannot be
 * unpacked, or would be too long, is left out.
 */
export async function unpackedSearch(search: string): Promise<string> {
  const said = new URLSearchParams(search);
  const packed = said.get("packed");
  if (packed === null) return search;
  said.delete("packed");
  const unpacked = BASE64URL.test(packed) ? await unpack(packed) : undefined;
  return `?${[unpacked, said.toString()].filter(Boolean).join("&")}`;
}

async function unpack(packed: string): Promise<string | undefined> {
  try {
    const text = atob(packed.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = await through(
      new DecompressionStream("deflate-raw"),
      Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
    );
    return bytes && new TextDecoder().decode(bytes);
  } catch {
    return undefined;
  }
}

/** What comes out of a stream that bytes are put into; undefined as soon as it is too much. @throws where it is broken */
async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array | undefined> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const whole: number[] = [];
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (whole.length + part.value.length > MOST_CHARACTERS) {
      await reader.cancel();
      return undefined;
    }
    for (const byte of part.value) whole.push(byte);
  }
  return Uint8Array.from(whole);
}
