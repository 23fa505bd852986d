import type { QueryFormat, QuerySummary } from "#contract/query.ts";
import { Problem } from "#server/problem.ts";
import { csvCell } from "./csv-cell.ts";
import { plainText } from "./plain-value.ts";
import { typedText } from "./typed-value.ts";

/** Turns rows into text one by one, so that no answer is ever held as a whole. */
export interface AnswerWriter {
  /** What stands before the first row. */
  head(columns: readonly string[]): string;
  row(values: readonly unknown[]): string;
  /** What stands after the last row; empty where the format has no place for it. */
  foot(summary: QuerySummary): string;
}

/** A writer for one answer in a format that is written row by row; `graph` is not, see result-graph.ts. */
export function answerWriter(format: Exclude<QueryFormat, "graph">): AnswerWriter {
  switch (format) {
    case "json":
      return wholeJson(plainText);
    case "typed":
      return wholeJson(typedText);
    case "ndjson":
      return jsonLines(plainText);
    case "typed-ndjson":
      return jsonLines(typedText);
    case "csv":
      return { head: csvLine, row: csvLine, foot: () => "" };
  }
}

function wholeJson(textOf: (value: unknown) => string): AnswerWriter {
  let separator = "\n";
  return {
    head: (columns) => `{"columns":${JSON.stringify(columns)},"rows":[`,
    row: (values) => {
      const text = `${separator}${listOf(values, textOf)}`;
      separator = ",\n";
      return text;
    },
    foot: (summary) => `\n],"summary":${JSON.stringify(summary)}}\n`,
  };
}

/** A line with the columns, one for each row, and one with the summary. */
function jsonLines(textOf: (value: unknown) => string): AnswerWriter {
  return {
    head: (columns) => `${JSON.stringify({ columns })}\n`,
    row: (values) => `${listOf(values, textOf)}\n`,
    foot: (summary) => `${JSON.stringify({ summary })}\n`,
  };
}

function listOf(values: readonly unknown[], textOf: (value: unknown) => string): string {
  let text = "";
  for (const value of values) text += text === "" ? textOf(value) : `,${textOf(value)}`;
  return `[${text}]`;
}

/** Source: RFC 4180. */
function csvLine(values: readonly unknown[]): string {
  if (values.length === 0)
    throw new Problem("query-invalid", "The query answers no columns, of which no CSV can be made; add a RETURN.");
  return `${values.map(csvCell).join(",")}\r\n`;
}
