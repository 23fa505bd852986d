import "./plan-tree.css";
import type { PlanStep, QueryPlan } from "#contract/query.ts";
import { useDesk } from "./console-context.ts";

/** From this share of the whole cost on a step is costly. */
const COSTLY = 0.25;

/** The plan of the statement as a tree: what feeds a step stands below it. */
export function PlanTree() {
  const plan = useDesk((state) => state.plan);
  if (plan.state === "asked")
    return <p className="console-empty">{plan.profile ? "Running and counting …" : "Asking for the plan …"}</p>;
  if (plan.state !== "given")
    return (
      <p className="console-empty">
        Explain shows how Neo4j would run the query without running it. Profile runs it and counts what each step cost.
      </p>
    );
  return <Told plan={plan.plan} />;
}

function Told({ plan: { planner, runtime, root, rows, ms } }: { readonly plan: QueryPlan }) {
  const isProfile = rows !== undefined;
  const total = costOf(root, isProfile);
  return (
    <div className="plan">
      <p>
        {isProfile
          ? `${rows.toLocaleString("en")} rows, ${total.toLocaleString("en")} accesses to the store in ${Math.round(ms)} ms`
          : `About ${Math.round(root.estimatedRows).toLocaleString("en")} rows expected`}
        {` · planner ${planner.toLowerCase()}, runtime ${runtime.toLowerCase()}`}
      </p>
      <ul>
        <Step step={root} total={total} isProfile={isProfile} />
      </ul>
    </div>
  );
}

interface StepProps {
  readonly step: PlanStep;
  readonly total: number;
  readonly isProfile: boolean;
}

function Step({ step, total, isProfile }: StepProps) {
  const cost = ownCost(step, isProfile);
  const share = total === 0 ? 0 : cost / total;
  const isCostly = share >= COSTLY;
  return (
    <li>
      <div className="plan-step" data-costly={isCostly || undefined}>
        <p>
          <b>{step.operator}</b>
          {isCostly ? <span className="plan-mark"> costly: {Math.round(share * 100)} %</span> : null}
        </p>
        {step.details === "" ? null : <code>{step.details}</code>}
        <p className="plan-numbers">
          {isProfile
            ? `${(step.rows ?? 0).toLocaleString("en")} rows · ${(step.dbHits ?? 0).toLocaleString("en")} accesses`
            : `about ${Math.round(step.estimatedRows).toLocaleString("en")} rows`}
        </p>
        <span className="plan-bar" style={{ width: `${Math.round(share * 100)}%` }} />
      </div>
      {step.children.length === 0 ? null : (
        <ul>
          {step.children.map((child, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a plan is never reordered
            <Step key={at} step={child} total={total} isProfile={isProfile} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** What a step itself costs: accesses to the store where they were counted, else the rows that are expected. */
function ownCost({ dbHits = 0, estimatedRows }: PlanStep, isProfile: boolean): number {
  return isProfile ? dbHits : estimatedRows;
}

function costOf(step: PlanStep, isProfile: boolean): number {
  return step.children.reduce((sum, child) => sum + costOf(child, isProfile), ownCost(step, isProfile));
}
