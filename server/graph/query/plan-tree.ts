import type { Plan, ProfiledPlan, ResultSummary } from "neo4j-driver";
import type { PlanStep, QueryNotification, QueryPlan } from "#contract/query.ts";

/** A plan as data; of a profiled one with what was counted. `rows` and `ms` are those of the whole run. */
export function queryPlan(summary: ResultSummary, ms: number, rows?: number): QueryPlan {
  const top = summary.profile || summary.plan;
  if (!top) throw new Error("Neo4j gave no plan.");
  return {
    planner: String(top.arguments.planner ?? ""),
    runtime: String(top.arguments.runtime ?? ""),
    root: planStep(top),
    ...(rows !== undefined && { rows }),
    ms,
    // EXPLAIN or PROFILE stood on a line before the text.
    notifications: notificationsOf(summary, 1),
  };
}

function planStep(plan: Plan | ProfiledPlan): PlanStep {
  const { arguments: given, identifiers, operatorType } = plan;
  const { PageCacheHits: hits, PageCacheMisses: misses } = given;
  return {
    operator: operatorType.replace(/@.*$/s, ""),
    details: String(given.Details ?? ""),
    estimatedRows: Number(given.EstimatedRows ?? 0),
    variables: [...identifiers],
    ...("dbHits" in plan && { rows: Number(plan.rows), dbHits: Number(plan.dbHits) }),
    ...(hits !== undefined && { pageCacheHits: Number(hits), pageCacheMisses: Number(misses ?? 0) }),
    children: plan.children.map((child) => planStep(child)),
  };
}

/** What Neo4j remarked, the gravest kind first as it came; remarks on deprecated syntax included. */
export function notificationsOf(
  { notifications }: Pick<ResultSummary, "notifications">,
  linesBefore = 0,
): QueryNotification[] {
  return notifications.map(({ code, title, description, severityLevel, position }) => {
    const known = position && "line" in position && Number(position.line) > 0;
    const place = known && { line: Math.max(1, Number(position.line) - linesBefore), column: Number(position.column) };
    return { code, title, detail: description, severity: severityLevel, ...place };
  });
}
