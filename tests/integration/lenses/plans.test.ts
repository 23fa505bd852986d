import neo4j, { type Driver, type Plan } from "neo4j-driver";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lensIds } from "#contract/endpoints.ts";
import { lensQuery } from "#contract/lens.ts";
import { readLensFiles } from "#dataset/lens-files.ts";
import { openDriver } from "#graph/driver.ts";
import { applySchema } from "#graph/load/schema-statements.ts";
import { testNeo4j } from "#tests/support/neo4j.ts";

const lenses = await readLensFiles("cypher/lenses");
const settings = testNeo4j();
let driver: Driver;

beforeAll(async () => {
  driver = await openDriver(settings);
  await applySchema(driver, settings.database);
});
afterAll(() => driver.close());

test.each(lensIds)("%s only reads, and its plan starts from the index it names", async (id) => {
  const lens = lenses.get(id);
  if (!lens) throw new Error(`no file for ${id}`);
  const params = Object.entries(lensQuery(lens.description.params).parse({})).map(([name, value]) => [
    name,
    typeof value === "number" ? neo4j.int(value) : value,
  ]);
  const { summary } = await driver.executeQuery(`EXPLAIN ${lens.cypher}`, Object.fromEntries(params), {
    database: settings.database,
  });
  expect(summary.queryType).toBe("r");
  const steps = summary.plan ? allSteps(summary.plan) : [];
  expect(steps.length).toBeGreaterThan(1);
  expect(
    steps.filter(({ operatorType }) =>
      /Create|Merge|Set|Delete|Remove|LoadCSV|ProcedureCall|AllNodesScan/.test(operatorType),
    ),
  ).toEqual([]);
  expect(lens.description.uses.length).toBeGreaterThan(0);
  for (const index of lens.description.uses) {
    const [, property] = /^entity_(\w+)$/.exec(index) ?? [];
    const used = steps.some(
      ({ operatorType, arguments: told }) =>
        operatorType.includes("Index") && String(told.Details).includes(`Entity(${property})`),
    );
    expect(used, `${index} in ${steps.map(({ operatorType }) => operatorType).join(", ")}`).toBe(true);
  }
});

function allSteps(plan: Plan): Plan[] {
  return [plan, ...plan.children.flatMap(allSteps)];
}
