import fc from "fast-check";
import { expect, test } from "vitest";
import { IdTable } from "#dataset/import/id-table.ts";

test("a table knows what a Map knows", () => {
  const ids = fc.array(fc.string({ maxLength: 3 }), { maxLength: 3000, size: "max" });
  fc.assert(
    fc.property(ids, fc.array(fc.string({ maxLength: 3 })), (added, asked) => {
      const table = new IdTable();
      const known = new Map<string, { file: number; line: number }>();
      for (const [index, id] of added.entries()) {
        const place = { file: index % 3, line: index + 1 };
        if (table.add(id, place)?.line !== known.get(id)?.line) return false;
        if (!known.has(id)) known.set(id, place);
      }
      expect(table.size).toBe(known.size);
      return [...added, ...asked].every((id) => table.has(id) === known.has(id));
    }),
    { numRuns: 30 },
  );
});

test("a hundred thousand ids that differ by one character are as many", () => {
  const table = new IdTable();
  for (let index = 0; index < 100_000; index++) table.add(`p${index}`, { file: 0, line: index + 1 });
  expect(table.size).toBe(100_000);
  expect(table.add("p77777", { file: 1, line: 1 })).toEqual({ file: 0, line: 77_778 });
});
