import type { QueryPlan } from "#contract/query.ts";
import type { QueryAccess, QueryService, RowsReply } from "#graph/query/query-service.ts";
import { Problem } from "./problem.ts";

/** Queries that can be handed out before there is a database; until `open` every one throws Problem `starting`. */
export class LateQueries implements QueryService {
  #queries: QueryService | undefined;
  readonly #waitingFor: () => string;

  /** @param waitingFor what is being waited for now, in words */
  constructor(waitingFor: () => string) {
    this.#waitingFor = waitingFor;
  }

  open(queries: QueryService): void {
    this.#queries = queries;
  }

  async rows(...asked: Parameters<QueryService["rows"]>): Promise<RowsReply> {
    return this.#opened().rows(...asked);
  }

  async explain(...asked: Parameters<QueryService["explain"]>): Promise<QueryPlan> {
    return this.#opened().explain(...asked);
  }

  async profile(...asked: Parameters<QueryService["profile"]>): Promise<QueryPlan> {
    return this.#opened().profile(...asked);
  }

  cancel(id: string): boolean {
    return this.#queries?.cancel(id) ?? false;
  }

  access(): QueryAccess {
    const closed = { open: false, reason: "The atlas is starting.", caps: { rows: 0, bytes: 0, ms: 0 } };
    return this.#queries?.access() ?? closed;
  }

  async close(): Promise<void> {
    await this.#queries?.close();
  }

  #opened(): QueryService {
    if (this.#queries) return this.#queries;
    const waitingFor = this.#waitingFor();
    throw new Problem("starting", `The atlas is starting. Waiting for: ${waitingFor}.`, { waitingFor });
  }
}
