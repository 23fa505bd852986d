import { ApiFailure, type Failure } from "#api/failure.ts";
import { PROBLEMS } from "#contract/problem.ts";
import { useDesk } from "./console-context.ts";

/** Why there is no answer, where in the text, and what to do about it. */
export function ProblemNote() {
  const run = useDesk((state) => state.run);
  const plan = useDesk((state) => state.plan);
  if (plan.state === "failed") return <Told failure={plan.failure} />;
  return run.state === "failed" ? <Told failure={run.failure} /> : null;
}

function Told({ failure }: { readonly failure: Failure }) {
  const isTold = failure instanceof ApiFailure;
  const { line, column } = (isTold && failure.query) || {};
  const place = line === undefined ? "" : `Line ${line}${column === undefined ? "" : `, column ${column}`}. `;
  return (
    <div className="console-problem" role="alert">
      <h3>{isTold ? PROBLEMS[failure.type].title : "There is no answer"}</h3>
      <p>
        {place}
        {failure.message}
      </p>
      <p className="console-way-out">{wayOut(failure)}</p>
    </div>
  );
}

/** What to try. */
function wayOut(failure: Failure): string {
  if (!(failure instanceof ApiFailure)) return "See that you are connected and that the atlas runs, then run it again.";
  switch (failure.type) {
    case "query-invalid":
      return "The place is marked in the editor. Ctrl-Space there shows what may stand at it.";
    case "query-refused":
      return "Queries can only read here. Take out what was refused, and run it again.";
    case "query-timeout":
      return "Ask for less: a LIMIT, a label, an id to start from. Explain shows which step is costly.";
    case "query-too-large":
      return "Ask for fewer rows or fewer properties, or let Neo4j count for you.";
    case "query-budget-spent":
    case "query-busy":
      return "Wait a little, then run it again.";
    case "query-token-missing":
      return "Put the token that you were given into the field above.";
    default:
      return "Run it again in a moment.";
  }
}
