import type { QueryFormat, QuerySummary } from "#contract/query.ts";
import { Problem } from "#server/problem.ts";
import { answerWriter } from "./answer-writer.ts";
import type { ByteOutlet } from "./byte-outlet.ts";
import { ResultGraph } from "./result-graph.ts";
import type { RowSink } from "./row-copy.ts";

export interface AnswerSink extends RowSink {
  /** Writes what stands after the last row. */
  end(summary: QuerySummary): void;
  /** For the format `graph`: what has been found. */
  readonly graph?: ResultGraph;
}

/** Takes rows into an outlet in a format, up to about `mostBytes`. */
export function answerSink(format: QueryFormat, outlet: ByteOutlet, mostBytes: number): AnswerSink {
  return format === "graph" ? graphSink(outlet, mostBytes) : rowSink(format, outlet, mostBytes);
}

function rowSink(format: Exclude<QueryFormat, "graph">, outlet: ByteOutlet, mostBytes: number): AnswerSink {
  const writer = answerWriter(format);
  let first = true;
  return {
    begin: (columns) => outlet.put(writer.head(columns)),
    take(values) {
      const text = writer.row(values);
      const fits = outlet.bytes + text.length <= mostBytes;
      if (!fits && first)
        throw new Problem("query-too-large", "The first row alone is beyond the cap on bytes; return less of it.");
      if (fits) outlet.put(text);
      first = false;
      return fits;
    },
    room: () => (outlet.full ? outlet.room() : undefined),
    end: (summary) => outlet.put(writer.foot(summary)),
  };
}

/** A graph is in columns, so it is written when all of it is there. */
function graphSink(outlet: ByteOutlet, mostBytes: number): AnswerSink {
  const graph = new ResultGraph();
  return {
    graph,
    begin: () => undefined,
    take(values) {
      if (graph.characters > mostBytes) return false;
      graph.addRow(values);
      return true;
    },
    room: () => undefined,
    end: (summary) => outlet.put(graph.text(summary)),
  };
}
