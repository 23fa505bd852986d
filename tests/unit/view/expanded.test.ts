import { expect, test } from "vitest";
import { additionsOf } from "#contract/addition.ts";
import { additionParams, expandedCypher } from "#contract/expanded-cypher.ts";
import { expansionsText, MOST_EXPANSIONS, MOST_NEIGHBOURS, readExpansions } from "#contract/expansion.ts";
import written from "#contract/written-queries.json" with { type: "json" };
import { collapsed, EXPANSION_STEP, expandedBy, expandedWith } from "#view/expanded.ts";

const two = readExpansions("co:a~5~recency~RUNS.out,co:b~7");

test("a step more of a neighbourhood takes its place and keeps its order, up to what is drawn at once", () => {
  expect(expandedBy(two, "co:a", 9)).toEqual([
    { id: "co:a", limit: 9 + EXPANSION_STEP, rank: "recency", links: [] },
    two[1],
  ]);
  expect(expandedBy(two, "co:c", 0).map(({ id }) => id)).toEqual(["co:a", "co:b", "co:c"]);
  expect(expandedBy([], "co:c", 1000)[0]?.limit).toBe(MOST_NEIGHBOURS);
  expect(collapsed(two, "co:a")).toEqual([two[1]]);
  const many = Array.from(
    { length: MOST_EXPANSIONS },
    (_, at) => ({ id: `co:${at}`, limit: 1, rank: "degree", links: [] }) as const,
  );
  const next = expandedWith(many, { id: "co:new", limit: 1, rank: "degree", links: [] });
  expect(next.map(({ id }) => id)).toEqual([...many.slice(1).map(({ id }) => id), "co:new"]);
  expect(readExpansions(expansionsText(next))).toEqual(next);
});

test("the statement of a view has a part for each expansion, with parameters of its own", () => {
  const additions = additionsOf([{ from: "co:a", to: "co:z", nth: 3, without: ["FUNDS"] }], two);
  const cypher = expandedCypher("MATCH (n) RETURN n.id = $id AS entities", written.view, additions);
  expect(cypher.match(/^ *UNION ALL$/gm)).toHaveLength(3);
  expect(cypher.trim().split("\n").at(-1)).toMatch(/^RETURN entities, .* AS links$/);
  expect(cypher).toContain("$id AS entities");
  for (const name of Object.keys(additionParams(additions))) expect(cypher).toContain(`$${name}`);
  expect(additionParams(additions)).toMatchObject({
    from1: "co:a",
    skip1: 2,
    without1: ["FUNDS"],
    id2: "co:a",
    links2: ["RUNS.out"],
    limit3: 7,
    rank3: "degree",
  });
  expect(expandedCypher("RETURN 1", written.view, [])).toBe("RETURN 1");
});
