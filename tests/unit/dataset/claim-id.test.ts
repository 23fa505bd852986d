import fc from "fast-check";
import { expect, test } from "vitest";
import { claimId } from "#dataset/claim-id.ts";
import { ClaimRecord } from "#dataset/schema.ts";

// The same cases in every run.
fc.configureGlobal({ seed: 4177 });

const ids = fc.uniqueArray(fc.constantFrom("co:a", "co:b", "biz:c", "ini:d/e"), { minLength: 1, maxLength: 3 });
const sources = fc.uniqueArray(fc.constantFrom("src:a", "src:b", "src:c"), { minLength: 1, maxLength: 3 });
/** A claim as it may stand in a file: with a number, with objects, or with neither. */
const written = fc.record(
  {
    subject: ids,
    predicate: fc.constantFrom("funds", "revenue"),
    object: ids,
    value: fc.double({ noNaN: true, noDefaultInfinity: true }),
    text: fc.constantFrom("high", "low"),
    period: fc.record({ from: fc.constantFrom("2025", "2025-09") }),
    statement: fc.constantFrom("One thing.", "Another thing."),
    kind: fc.constant("fact"),
    asOf: fc.constant("2025"),
    sources,
  },
  { requiredKeys: ["subject", "predicate", "statement", "kind", "asOf", "sources"] },
);
type Written = Partial<Record<keyof ClaimRecord, unknown>>;
const idOf = (claim: Written) => claimId(ClaimRecord.parse(claim));

test("an id is clm: and twelve hex digits, and the same each time", () => {
  fc.assert(
    fc.property(written, (claim) => /^clm:[0-9a-f]{12}$/.test(idOf(claim)) && idOf(claim) === idOf({ ...claim })),
  );
});

test("the order of keys, subjects, objects and sources does not count", () => {
  fc.assert(
    fc.property(written, (claim) => {
      const turned = Object.fromEntries(
        Object.entries(claim)
          .toReversed()
          .map(([key, value]) => [key, Array.isArray(value) ? value.toReversed() : value]),
      );
      expect(idOf(turned)).toBe(idOf(claim));
    }),
  );
});

test("wording, rank, confidence, hedge and notes do not count where something is stated beside them", () => {
  fc.assert(
    fc.property(written, (claim) => {
      fc.pre(claim.value !== undefined || claim.text !== undefined || claim.object !== undefined);
      const reworded = {
        statement: "In other words.",
        rank: "preferred",
        confidence: "low",
        hedge: "perhaps",
        notes: ["A note."],
        key: "k",
      };
      expect(idOf({ ...claim, ...reworded })).toBe(idOf(claim));
    }),
  );
});

test("where the wording is all there is, it counts", () => {
  const remark = { subject: "co:a", predicate: "judged", kind: "opinion", asOf: "2025", sources: ["src:a"] };
  expect(idOf({ ...remark, statement: "Good." })).not.toBe(idOf({ ...remark, statement: "Bad." }));
});

test("whatever it states counts", () => {
  const claim = {
    subject: "co:a",
    predicate: "revenue",
    value: 1,
    unit: "money",
    currency: "CNY",
    statement: "x",
    kind: "fact",
    asOf: "2025",
    sources: ["src:a"],
  };
  const others = [
    { subject: "co:b" },
    { predicate: "profit" },
    { value: 2 },
    { low: 1 },
    { high: 1 },
    { unit: "count" },
    { currency: "USD" },
    { text: "x" },
    { object: "co:b" },
    { period: { from: "2025" } },
    { sources: ["src:b"] },
    { sources: ["src:a", "src:b"] },
  ];
  const all = [claim, ...others.map((other) => ({ ...claim, ...other }))].map(idOf);
  expect(new Set(all).size).toBe(all.length);
});
