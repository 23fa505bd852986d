import type { Plan } from "neo4j-driver";
import { expect, test } from "vitest";
import { objections } from "#graph/query/plan-gate.ts";

function plan(operatorType: string, details = "", children: Plan[] = []): Plan {
  return { operatorType, identifiers: [], arguments: { Details: details }, children } as unknown as Plan;
}

const explained = { profiled: false, rows: 0, queryType: "r" };
const found = (top: Plan, queryType = "r", withoutRegex = true) =>
  objections({ ...explained, plan: top, queryType }, withoutRegex);

test("operators that read pass, with or without the name of the database", () => {
  const tree = plan("ProduceResults@neo4j", "n", [plan("Filter@my.db", "n.a = 1", [plan("AllNodesScan@neo4j", "n")])]);
  expect(found(tree)).toEqual([]);
});

test("FINISH, which drops what was read, passes; so does no write that ends in the same", () => {
  const ending = (operator: string) => plan("ProduceResults", "", [plan("EmptyResult", "", [plan(operator)])]);
  expect(found(ending("AllNodesScan"))).toEqual([]);
  expect(found(ending("Create"))).toEqual(["the operation Create"]);
});

test.each(["Create@neo4j", "LoadCSV", "ShowTransactions", "TransactionApply", "Made.Up", ""])(
  "%s is refused",
  (operator) => {
    expect(found(plan("ProduceResults", "", [plan(operator)]))).toEqual([
      `the operation ${operator.replace("@neo4j", "")}`,
    ]);
  },
);

test("procedures pass by name only", () => {
  expect(found(plan("ProcedureCall", "db.labels() :: (label :: STRING)"))).toEqual([]);
  expect(found(plan("ProcedureCall", "dbms.components() :: (name :: STRING)"), "s")).toEqual([]);
  expect(found(plan("ProcedureCall", "dbms.listConfig(searchString) :: (…)"), "s")).toEqual([
    "the procedure dbms.listConfig",
  ]);
  expect(found(plan("ProcedureCall", "`db.labels`.x()"))).toEqual(["the procedure of an unreadable name"]);
});

test("a statement of another type than reading is refused, whatever its plan", () => {
  expect(found(plan("ProduceResults"), "rw")).toEqual(["a statement of type rw"]);
  expect(found(plan("ProduceResults"), "s")).toEqual(["a statement of type s"]);
});

test("what was run, or has no plan, is refused", () => {
  expect(objections({ ...explained, plan: false }, true)).toHaveLength(1);
  expect(objections({ ...explained, plan: plan("ProduceResults"), profiled: true }, true)).toHaveLength(1);
  expect(objections({ ...explained, plan: plan("ProduceResults"), rows: 1 }, true)).toHaveLength(1);
});

test("a regular expression in the plan of a text without one is a disguise; in a name it is none", () => {
  expect(found(plan("Projection", "a =~ $autostring_0 AS x"))).toEqual(["a regular expression in disguise"]);
  expect(found(plan("Projection", "$autoint_0 AS `a =~ b`"))).toEqual([]);
  expect(found(plan("Projection", "a =~ $autostring_0 AS x"), "r", false)).toEqual([]);
});
