import type { Plan } from "neo4j-driver";
import allowed from "./reading-operators.json" with { type: "json" };

const OPERATORS: ReadonlySet<string> = new Set(allowed.operators);
const PROCEDURES: ReadonlySet<string> = new Set(allowed.procedures);
const QUOTED = /`(?:[^`]|``)*`|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/gs;

/** What EXPLAIN answered. */
export interface Explained {
  readonly plan: Plan | false;
  readonly profiled: boolean;
  readonly rows: number;
  /** As the database classes it: r, rw, w, s. */
  readonly queryType: string;
}

/**
 * What in a plan is not known to be harmless, in words: operators and procedures that only read are listed, everything
 * else is refused, unknown names too. Neo4j's own parser and planner made the plan, so no spelling hides an operation.
 *
 * @param withoutRegex whether the text was found to have no regular expression, so that one in the plan is a disguise
 * @returns an empty list where the query may run
 */
export function objections({ plan, profiled, rows, queryType }: Explained, withoutRegex: boolean): readonly string[] {
  if (!plan || profiled || rows > 0) return ["a statement without a plan"];
  const plans = flat(plan);
  const calls = plans.filter((one) => nameOf(one) === "ProcedureCall");
  const found = plans.flatMap((one) => operatorObjection(one, withoutRegex));
  if (queryType !== "r" && !(queryType === "s" && calls.length > 0)) found.push(`a statement of type ${queryType}`);
  return [...new Set(found)];
}

function operatorObjection(plan: Plan, withoutRegex: boolean): readonly string[] {
  const operator = nameOf(plan);
  const details = String(plan.arguments.Details ?? "");
  if (withoutRegex && details.replaceAll(QUOTED, "").includes("=~")) return ["a regular expression in disguise"];
  if (operator !== "ProcedureCall") return OPERATORS.has(operator) ? [] : [`the operation ${operator}`];
  const [, procedure] = /^([\w.]+)\(/.exec(details) ?? [];
  return procedure && PROCEDURES.has(procedure) ? [] : [`the procedure ${procedure ?? "of an unreadable name"}`];
}

function nameOf({ operatorType }: Plan): string {
  return operatorType.replace(/@.*$/s, "");
}

function flat(plan: Plan): readonly Plan[] {
  return [plan, ...plan.children.flatMap(flat)];
}
