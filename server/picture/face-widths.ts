/** How wide text is in a face, in em, without kerning. */
export type FaceWidths = (text: string) => number;

const WINDOWS_UNICODE = 0x0003_0001;
const END_OF_GAPS = 0xffff;

/**
 * The widths that a TrueType or OpenType file has for its characters; one that it lacks is as wide as its first glyph.
 *
 * @throws RangeError or Error where the file is no such face, or maps no characters of the basic plane
 */
export function faceWidths(font: Uint8Array): FaceWidths {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = tablesOf(view);
  const at = (name: string) => {
    const offset = tables.get(name);
    if (offset === undefined) throw new Error(`The face has no table ${name}.`);
    return offset;
  };
  const em = view.getUint16(at("head") + 18);
  const counted = view.getUint16(at("hhea") + 34);
  const widths = at("hmtx");
  const glyphOf = characterMap(view, at("cmap"));
  const width = (glyph: number) => view.getUint16(widths + 4 * Math.min(glyph, counted - 1)) / em;
  return (text) => [...text].reduce((sum, character) => sum + width(glyphOf(character.codePointAt(0) ?? 0)), 0);
}

function tablesOf(view: DataView): ReadonlyMap<string, number> {
  const count = view.getUint16(4);
  return new Map(
    Array.from({ length: count }, (_, at) => {
      const record = 12 + 16 * at;
      const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(record + byte)));
      return [name, view.getUint32(record + 8)];
    }),
  );
}

/** Reads a table of format 4, which every face for Windows has. */
function characterMap(view: DataView, cmap: number): (code: number) => number {
  const records = Array.from({ length: view.getUint16(cmap + 2) }, (_, at) => cmap + 4 + 8 * at);
  const record = records.find((one) => view.getUint32(one) === WINDOWS_UNICODE);
  const table = record === undefined ? undefined : cmap + view.getUint32(record + 4);
  if (table === undefined || view.getUint16(table) !== 4)
    throw new Error("The face maps no characters that can be read.");
  const twice = view.getUint16(table + 6);
  const [ends, starts] = [table + 14, table + 16 + twice];
  const [deltas, ranges] = [starts + twice, starts + 2 * twice];
  return (code) => {
    if (code >= END_OF_GAPS) return 0;
    let at = 0;
    while (view.getUint16(ends + at) < code) at += 2;
    const start = view.getUint16(starts + at);
    if (start > code) return 0;
    const range = view.getUint16(ranges + at);
    const delta = view.getUint16(deltas + at);
    if (range === 0) return (code + delta) & 0xffff;
    const glyph = view.getUint16(ranges + at + range + 2 * (code - start));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  };
}
