import type { Session } from "neo4j-driver";
import { Problem } from "#server/problem.ts";
import { foreignFault } from "./function-vetting.ts";
import { type InputFault, inputFault } from "./input-rules.ts";
import { objections } from "./plan-gate.ts";
import { queryProblem } from "./query-failure.ts";
import type { JudgePattern } from "./regex-checker.ts";
import { hasRegex, regexFault } from "./regex-vetting.ts";

/** Planning is not stopped as promptly as running, so it gets less of the time; but where there is much, its part of it. */
const USUAL_PLANNING_MS = 4000;
const PLANNING_SHARE = 0.4;
/** On a line of its own, so that columns are counted as the caller wrote them. */
const EXPLAIN = "EXPLAIN\n";

export interface GateParts {
  readonly judge: JudgePattern;
  readonly foreignFunctions: ReadonlySet<string>;
}

export interface GateAsk {
  readonly id: string;
  readonly cypher: string;
  /** As they came, for patterns. */
  readonly params: Readonly<Record<string, unknown>>;
  /** As the driver takes them. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly ms: number;
}

/**
 * Lets a statement through that only reads, and in a way that Neo4j can be stopped at; EXPLAIN decides, after the rules
 * for what may be sent to the planner at all.
 *
 * @returns the summary of EXPLAIN
 * @throws Problem "query-invalid" or "query-refused", which says what was refused and why, or as `queryProblem` does
 */
export async function passGate(session: Session, { judge, foreignFunctions }: GateParts, ask: GateAsk) {
  throwFault("query-invalid", inputFault(ask.cypher));
  throwFault("query-refused", regexFault(ask.cypher, ask.params, judge), "a regular expression that cannot be stopped");
  throwFault("query-refused", foreignFault(ask.cypher, foreignFunctions), "a function of a plugin");
  const { summary, rows } = await explain(session, ask);
  const found = objections(
    { plan: summary.plan, profiled: summary.profile !== false, rows, queryType: summary.queryType },
    !hasRegex(ask.cypher),
  );
  if (found.length === 0) return summary;
  const detail = `Refused: ${found.join(", ")}. Only operations that read the graph are let through here.`;
  throw new Problem("query-refused", detail, { query: { operations: [...found] } });
}

async function explain(session: Session, { id, cypher, values, ms }: GateAsk) {
  const timeout = Math.min(ms, Math.max(USUAL_PLANNING_MS, Math.round(ms * PLANNING_SHARE)));
  const transaction = session.beginTransaction({ timeout, metadata: { atlasQuery: id } });
  try {
    const { summary, records } = await transaction.run(`${EXPLAIN}${cypher}`, values);
    await transaction.rollback();
    return { summary, rows: records.length };
  } catch (failure) {
    throw queryProblem(failure, timeout, 1);
  }
}

function throwFault(type: "query-invalid" | "query-refused", fault: InputFault | undefined, operation?: string): void {
  if (!fault) return;
  const { detail, line, column } = fault;
  throw new Problem(type, detail, { query: { line, column, ...(operation && { operations: [operation] }) } });
}
