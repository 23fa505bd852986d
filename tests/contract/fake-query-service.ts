import type { QuerySummary } from "#contract/query.ts";
import type { QueryService, RowsAsk } from "#graph/query/query-service.ts";
import { Problem } from "#server/problem.ts";

const WHOLE: QuerySummary = { rows: 1, stopped: null, ms: 1, notifications: [] };
export const caps = { rows: 1, bytes: 1, ms: 1 };

async function* chunks(texts: readonly string[]): AsyncGenerator<Uint8Array, QuerySummary> {
  for (const text of texts) yield new TextEncoder().encode(text);
  return WHOLE;
}

/** Answers every statement with its own text, and remembers what it was asked. */
export function fakeQueries(parts: Partial<QueryService> = {}) {
  const asked: RowsAsk[] = [];
  const queries: QueryService = {
    rows: async (ask) => {
      asked.push(ask);
      return { known: WHOLE, chunks: chunks([ask.cypher]) };
    },
    explain: () => Promise.reject(new Problem("query-invalid", "no plan")),
    profile: () => Promise.reject(new Problem("query-invalid", "no plan")),
    cancel: () => false,
    access: () => ({ open: true, reason: "", caps }),
    close: async () => undefined,
    ...parts,
  };
  return { queries, asked };
}
