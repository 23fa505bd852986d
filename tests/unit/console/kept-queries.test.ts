import { expect, test } from "vitest";
import { KeptQueries, type KeptQuery, matching } from "#console/kept-queries.ts";

/** What a browser keeps, here in a map. */
function shelf(): Pick<Storage, "getItem" | "setItem"> {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, text) => void kept.set(key, text) };
}

const asked = (cypher: string, at: number): KeptQuery => ({ cypher, at, params: {}, name: "" });

test("the latest stands first, the same one once", () => {
  const kept = new KeptQueries("k", shelf());
  for (const [at, cypher] of ["RETURN 1", "RETURN 2", "RETURN 1"].entries()) kept.add(asked(cypher, at));
  expect(kept.all().map(({ cypher, at }) => [cypher, at])).toEqual([
    ["RETURN 1", 2],
    ["RETURN 2", 1],
  ]);
});

test("is there again in the next window, and heeds what that one wrote", () => {
  const storage = shelf();
  const [one, other] = [new KeptQueries("k", storage), new KeptQueries("k", storage)];
  one.add(asked("RETURN 1", 1));
  other.add(asked("RETURN 2", 2));
  expect(new KeptQueries("k", storage).all().map(({ cypher }) => cypher)).toEqual(["RETURN 2", "RETURN 1"]);
  one.remove(asked("RETURN 1", 1));
  expect(one.all().map(({ cypher }) => cypher)).toEqual(["RETURN 2"]);
});

test("never grows beyond bounds", () => {
  const kept = new KeptQueries("k", shelf());
  for (let at = 0; at < 250; at += 1) kept.add(asked(`RETURN ${at}`, at));
  expect(kept.all()).toHaveLength(200);
  expect(kept.all()[0]?.cypher).toBe("RETURN 249");
});

test.each([
  ["nothing is kept at all", undefined],
  [
    "nothing can be written",
    {
      getItem: () => null,
      setItem: (): void => {
        throw new Error("full");
      },
    },
  ],
  ["what is kept is nonsense", { getItem: () => "[{", setItem: (): void => undefined }],
])("works while the page is open where %s", (_, storage) => {
  const kept = new KeptQueries("k", storage);
  const told: number[] = [];
  kept.subscribe(() => told.push(kept.all().length));
  kept.add(asked("RETURN 1", 1));
  kept.add(asked("RETURN 2", 2));
  expect(kept.all()[0]?.cypher).toBe("RETURN 2");
  expect(told.length).toBe(2);
});

test("a search wants every word, in the text or in the name", () => {
  const all = [
    { cypher: "MATCH (c:Claim) RETURN c", name: "" },
    { cypher: "RETURN 1", name: "One claim" },
  ];
  expect(matching(all, "claim")).toHaveLength(2);
  expect(matching(all, "match CLAIM")).toEqual([all[0]]);
  expect(matching(all, "claim two")).toEqual([]);
});
