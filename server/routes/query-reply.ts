import { once } from "node:events";
import type { Request, Response } from "express";
import { QUERY_FORMATS, QUERY_MEDIA_TYPES, type QueryFormat, type QuerySummary } from "#contract/query.ts";
import type { RowsReply } from "#graph/query/query-service.ts";

/** For a slow client to take what it was sent; its place was given up long before. */
const SLOWEST_MS = 120_000;

/** The format by name or else by Accept; plain JSON where nothing else is wanted. */
export function formatOf({ headers: { accept } }: Request, named: QueryFormat | undefined): QueryFormat {
  if (named) return named;
  const wanted = (accept ?? "")
    .toLowerCase()
    .split(",")
    .map((one) => one.split(";", 1)[0]?.trim());
  return (
    QUERY_FORMATS.find((format) => wanted.some((one) => one === QUERY_MEDIA_TYPES[format] || isShort(one, format))) ??
    "json"
  );
}

/** As Neo4j's own Query API is asked for typed JSON. */
function isShort(wanted: string | undefined, format: QueryFormat): boolean {
  if (format === "typed")
    return wanted === "application/vnd.neo4j.query" || wanted === "application/vnd.neo4j.query.v1.1";
  return format === "ndjson" && (wanted === "application/jsonl" || wanted === "application/x-jsonlines");
}

export function mediaTypeOf(format: QueryFormat): string {
  return format === "csv" ? `${QUERY_MEDIA_TYPES.csv}; charset=utf-8; header=present` : QUERY_MEDIA_TYPES[format];
}

/**
 * Sends an answer as it comes, no faster than the client takes it. How many rows and why no more is in headers where it
 * is known by then, else in trailers, and in the answer itself where its format has a place for it. An answer that
 * breaks off breaks the connection, so that nobody takes it for whole.
 */
export async function sendRows(response: Response, { known, chunks }: RowsReply): Promise<void> {
  if (known) response.set(summaryHeaders(known));
  else response.set("Trailer", "X-Query-Rows, X-Query-Stopped");
  const impatience = setTimeout(() => response.destroy(), SLOWEST_MS);
  try {
    for (;;) {
      const next = await chunks.next();
      if (next.done) {
        if (!known) response.addTrailers(summaryHeaders(next.value));
        response.end();
        return;
      }
      if (!response.write(next.value)) await drained(response);
      flushCompressed(response);
      if (response.destroyed) return;
    }
  } finally {
    clearTimeout(impatience);
    await chunks.return({ rows: 0, stopped: null, ms: 0, notifications: [] });
  }
}

function summaryHeaders({ rows, stopped }: QuerySummary): Record<string, string> {
  return { "X-Query-Rows": String(rows), "X-Query-Stopped": stopped?.by ?? "no" };
}

async function drained(response: Response): Promise<void> {
  if (response.destroyed) return;
  const over = new AbortController();
  const { signal } = over;
  await Promise.race([once(response, "drain", { signal }), once(response, "close", { signal })]).finally(() =>
    over.abort(),
  );
}

/** The middleware that compresses keeps small pieces back, and rows are to be seen as they come. */
function flushCompressed(response: Response): void {
  if ("flush" in response && typeof response.flush === "function") response.flush();
}
