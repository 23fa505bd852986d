import { CsvError, Parser } from "csv-parse";
import type { FaultList } from "./fault-list.ts";
import { lineEnds, textChunks, UnreadableText } from "./text-chunks.ts";

/** How a file of rows is written. */
export interface CsvDialect {
  readonly file: string;
  readonly delimiter: string;
  readonly encoding?: string | undefined;
}

export interface CsvRow {
  /** The line it begins in, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** The row as it is written, where that was asked for. */
  readonly raw: string;
}

/** A row longer than this is a quote that nobody closed. */
const LONGEST_ROW = 4 << 20;
const SAVE_AS = "Save the file as UTF-8, or say its encoding in the mapping, as in encoding: windows-1252.";
const LINE_ENDS = ["\r\n", "\n", "\r"];

const MENDS: Readonly<Record<string, readonly [what: string, mend: string]>> = {
  CSV_QUOTE_NOT_CLOSED: [
    "a quote that begins in this row is never closed",
    'Close it, or write a quote inside a cell twice: "".',
  ],
  CSV_MAX_RECORD_SIZE: ["a row of more than 4 MB", "A quote was probably not closed; close it."],
  CSV_INVALID_CLOSING_QUOTE: [
    "text behind a closing quote in this row",
    'Write a quote inside a quoted cell twice: "".',
  ],
  INVALID_OPENING_QUOTE: [
    "a quote in the middle of an unquoted cell in this row",
    'Quote the whole cell, and write the quote twice: "".',
  ],
};

/**
 * The rows of a CSV file, as many at a time as a piece of the file holds. Line ends may be LF, CRLF or CR, and stand
 * inside quotes; a byte order mark does not count; empty lines are left out. What breaks the form is one fault, and the end.
 */
export async function* csvRows(
  { file, delimiter, encoding }: CsvDialect,
  faults: FaultList,
  withRaw = false,
): AsyncGenerator<readonly CsvRow[], void> {
  let rows: CsvRow[] = [];
  let line = 1;
  let told = 0;
  const take = (cells: readonly string[], raw: string, lines: number) => {
    const isEmpty = cells.length === 1 && cells[0] === "";
    if (!isEmpty) rows.push({ line, cells, raw });
    // The parser takes a CRLF inside quotes for two line ends, so rows of several lines are counted here.
    line += 1 + (lines - told > 1 ? cells.reduce((sum, cell) => sum + lineEnds(cell), 0) : 0);
    told = lines;
  };
  const parser = startParser(delimiter, withRaw, take);
  try {
    for await (const text of textChunks(file, encoding)) {
      await write(parser, text);
      yield rows;
      rows = [];
    }
    await finish(parser);
    yield rows;
  } catch (failure) {
    yield rows;
    if (failure instanceof UnreadableText)
      faults.add({ file, line: failure.line, column: 1 }, failure.message, SAVE_AS);
    else if (failure instanceof CsvError)
      faults.add({ file, line, column: 1 }, ...(MENDS[failure.code] ?? [failure.message, "Correct the row."]));
    else throw failure;
  } finally {
    parser.destroy();
  }
}

function startParser(
  delimiter: string,
  raw: boolean,
  take: (cells: readonly string[], raw: string, lines: number) => void,
): Parser {
  const parser = new Parser({
    delimiter,
    raw,
    record_delimiter: LINE_ENDS,
    relax_column_count: true,
    max_record_size: LONGEST_ROW,
    // Rows are taken here and not through the stream, which would hand over each by itself.
    on_record: (record: unknown, { lines }: { readonly lines: number }) => {
      const whole = raw ? (record as { readonly record: string[]; readonly raw: string }) : undefined;
      take(whole?.record ?? (record as string[]), whole?.raw ?? "", lines);
      return null;
    },
  });
  // Failures reach whoever writes; without a listener they would end the process.
  parser.on("error", () => {});
  return parser;
}

function write(parser: Parser, text: string): Promise<void> {
  return new Promise((done, fail) => {
    parser.write(text, (failure) => (failure ? fail(failure) : done()));
  });
}

function finish(parser: Parser): Promise<void> {
  return new Promise((done, fail) => {
    parser.once("error", fail);
    parser.once("end", done);
    parser.resume();
    parser.end();
  });
}
