import fc from "fast-check";
import neo4j from "neo4j-driver";
import { expect, test } from "vitest";
import { isEmpty, planLoad } from "#graph/load/load-plan.ts";
import type { ExistingNode, LoadNode, LoadRows } from "#graph/load/load-rows.ts";
import { summarise, summaryLines, tooManyRemovals } from "#graph/load/load-summary.ts";
import { countReplaced } from "#graph/load/replaced-claims.ts";

// The same cases in every run.
fc.configureGlobal({ seed: 4177 });

const root: LoadNode = { id: "dataset", labels: ["Dataset"], properties: {} };
const rowsOf = (entities: readonly LoadNode[]): LoadRows => ({
  dataset: root,
  entities,
  claims: [],
  sources: [],
  metrics: [],
  arrangements: [],
  links: [],
  evidence: [],
  disputes: [],
});
/** What the driver gives back for a row that was written. */
const stored = ({ id, labels, properties }: LoadNode, kind: ExistingNode["kind"] = "entities"): ExistingNode => {
  const kept = Object.entries(properties).filter(([, value]) => value !== null);
  const read = kept.map(([key, value]) => [key, typeof value === "bigint" ? neo4j.int(value) : value]);
  return { kind, id, element: `4:${id}`, labels, properties: { id, ...Object.fromEntries(read) } };
};

const value = fc.oneof(
  fc.string(),
  fc.double({ noNaN: true }),
  fc.bigInt(0n, 9n),
  fc.constant(null),
  fc.array(fc.string()),
);
const entity = fc.record({
  id: fc.constantFrom(..."abcdefghij"),
  labels: fc.constant(["Entity", "Company"]),
  properties: fc.record({ name: value, tier: value, aliases: value }),
});
const entities = fc.uniqueArray(entity, { selector: ({ id }) => id });

test("what was written is unchanged, and nothing is left to do", () => {
  fc.assert(
    fc.property(entities, (nodes) => {
      const plan = planLoad([...nodes.map((node) => stored(node)), stored(root, "dataset")], [], rowsOf(nodes));
      expect(isEmpty(plan)).toBe(true);
      expect(plan.nodes.entities.unchanged).toBe(nodes.length);
    }),
  );
});

test("every row is added, changed or unchanged, and everything else is removed", () => {
  fc.assert(
    fc.property(entities, entities, (before, after) => {
      const { added, changed, removed, unchanged } = planLoad(
        before.map((node) => stored(node)),
        [],
        rowsOf(after),
      ).nodes.entities;
      expect(added.length + changed.length + unchanged).toBe(after.length);
      expect(removed.length + changed.length + unchanged).toBe(before.length);
    }),
  );
});

test("properties and labels that others added do not count", () => {
  const row: LoadNode = { id: "a", labels: ["Entity"], properties: { name: "A", figure: null } };
  const theirs = {
    ...stored(row),
    labels: ["Entity", "Starred"],
    properties: { id: "a", name: "A", remark: "theirs" },
  };
  expect(planLoad([theirs, stored(root, "dataset")], [], rowsOf([row])).nodes.entities.unchanged).toBe(1);
});

test("of two that bear one id, one goes", () => {
  const row: LoadNode = { id: "a", labels: ["Entity"], properties: {} };
  const twin = { ...stored(row), element: "4:twin" };
  const { removed, unchanged } = planLoad([stored(row), twin], [], rowsOf([row])).nodes.entities;
  expect([removed.map(({ element }) => element), unchanged]).toEqual([["4:twin"], 1]);
});

const claim = (id: string, key: string | null, predicate = "revenue"): LoadNode => ({
  id,
  labels: ["Claim"],
  properties: { key, predicate },
});
const about = (from: string, to: string) => ({ type: "ABOUT", from, to });

test("a claim that comes back with other content is a changed one, by key or by what it is about", () => {
  const removed = [claim("1", "a"), claim("2", null), claim("3", null)].map((row) => stored(row, "claims"));
  const added = [claim("4", "a", "profit"), claim("5", null), claim("6", null, "capex")];
  const before = [about("1", "x"), about("2", "y"), about("3", "z")];
  const after = [about("4", "x"), about("5", "y"), about("6", "z")];
  expect(countReplaced(removed, added, before, after)).toBe(2);
  expect(countReplaced(removed, [], before, [])).toBe(0);
});

test("more than a fifth of the facts may not go unasked", () => {
  const nodes = Array.from({ length: 10 }, (_, i): LoadNode => ({ id: `${i}`, labels: ["Entity"], properties: {} }));
  const kinds = (kept: number) =>
    summarise(
      planLoad(
        nodes.map((node) => stored(node)),
        [],
        rowsOf(nodes.slice(0, kept)),
      ),
      0,
    );
  expect(tooManyRemovals(kinds(8))).toBeUndefined();
  expect(tooManyRemovals(kinds(7))).toBe(
    "The load would remove 3 of 10 entities, which is more than 20 %. If that is meant, allow it with --allow-removals.",
  );
});

test("the summary is a table", () => {
  const kinds = summarise(planLoad([], [], rowsOf([{ id: "a", labels: ["Entity"], properties: {} }])), 0);
  expect(summaryLines({ kinds, hash: "abc", milliseconds: 1234 }).slice(0, 2)).toEqual([
    "                   added   changed   removed unchanged",
    "entities               1         0         0         0",
  ]);
});
