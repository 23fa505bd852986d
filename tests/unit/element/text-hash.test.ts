import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { textHash } from "#element/text-hash.ts";

test("a text's hash is the SHA-256 that Node makes of it, whatever its length and its letters", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.nat(260).map((length) => "a".repeat(length)),
  );
  fc.assert(
    fc.property(text, (one) => {
      expect(textHash(one)).toBe(createHash("sha256").update(one).digest("hex"));
    }),
  );
});
