import type { Integer, Node, Path, Relationship } from "neo4j-driver";

const TWO_32 = 4_294_967_296;

/** All digits of a 64-bit number; through a double where that is exact, since the driver's own way is slow. */
export function integerText(value: Integer): string {
  if (value.high === 0 && value.low >= 0) return String(value.low);
  const double = value.high * TWO_32 + (value.low >>> 0);
  return Number.isSafeInteger(double) ? String(double) : value.toString();
}

/** JSON text of a string; half a character becomes an escape, so that the bytes stay valid UTF-8. */
export function stringText(value: string): string {
  return JSON.stringify(value);
}

export function base64(bytes: Int8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
}

/** Node, relationship, node …, in the path's order. */
export function pathSteps({ start, segments }: Path): readonly (Node | Relationship)[] {
  return [start, ...segments.flatMap(({ relationship, end }) => [relationship, end])];
}
