import { PROBLEMS, type ProblemBody, type ProblemType } from "#contract/problem.ts";

/** The server answered that it cannot answer, as application/problem+json. */
export class ApiFailure extends Error {
  readonly type: ProblemType;
  readonly status: number;
  readonly detail: string;
  readonly waitingFor: string | undefined;
  /** Of a free query: the place in its text, Neo4j's code, what was refused. */
  readonly query: ProblemBody["query"];

  constructor(problem: ProblemBody) {
    super(problem.detail);
    this.name = "ApiFailure";
    const type = problem.type.replace(/^.*\//, "");
    this.type = isProblemType(type) ? type : "internal";
    this.status = problem.status;
    this.detail = problem.detail;
    this.waitingFor = problem.waitingFor;
    this.query = problem.query;
  }
}

/** Nothing came back: no network, no server, or none in time. */
export class NetworkFailure extends Error {
  override readonly name = "NetworkFailure";
}

/** Something came back that the contract does not know: another server, or another version of this one. */
export class UnreadableAnswer extends Error {
  override readonly name = "UnreadableAnswer";
}

export type Failure = ApiFailure | NetworkFailure | UnreadableAnswer;

/** Whatever was thrown, as one of the three failures. */
export function asFailure(thrown: unknown): Failure {
  if (thrown instanceof ApiFailure || thrown instanceof NetworkFailure || thrown instanceof UnreadableAnswer)
    return thrown;
  return new UnreadableAnswer(thrown instanceof Error ? thrown.message : String(thrown), { cause: thrown });
}

/** Whether the server said, in effect, "not yet": it starts, or its database is away. */
export function isComingUp(failure: Failure): boolean {
  return failure instanceof ApiFailure && (failure.type === "starting" || failure.type === "graph-unavailable");
}

function isProblemType(name: string): name is ProblemType {
  return Object.hasOwn(PROBLEMS, name);
}
