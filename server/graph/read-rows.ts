import neo4j, { type Driver } from "neo4j-driver";
import type * as z from "zod";
import { throwAsProblem } from "./neo4j-failure.ts";

/** Where the questions go, and how patient the database may be with each. */
export interface Readable {
  /** Made with `disableLosslessIntegers`, so that counts arrive as numbers. */
  readonly driver: Driver;
  readonly database: string;
  /** Milliseconds; default five seconds. */
  readonly patienceMs?: number;
}

const PATIENCE_MS = 5_000;

/** Reads within one question; every statement of it sees the same facts. */
export interface Reader {
  /**
   * The rows of one statement, each parsed.
   *
   * @throws Problem "graph-timeout" or "graph-unavailable"; ZodError where a row is not what was expected: a bug
   */
  rows<Row extends z.ZodType>(
    cypher: string,
    params: Readonly<Record<string, unknown>>,
    row: Row,
  ): Promise<z.output<Row>[]>;
}

/** Puts a question, by its name for the database's list of what runs, in a read transaction of its own. */
export type AskReader = <Answer>(question: string, read: (reader: Reader) => Promise<Answer>) => Promise<Answer>;

/** Runs `read` in one read transaction. */
export async function inReadTransaction<Answer>(
  { driver, database, patienceMs = PATIENCE_MS }: Readable,
  question: string,
  read: (reader: Reader) => Promise<Answer>,
  signal?: AbortSignal,
): Promise<Answer> {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
  const abandon = () => void session.close();
  signal?.addEventListener("abort", abandon, { once: true });
  try {
    return await session.executeRead(
      (transaction) =>
        read({
          async rows(cypher, params, row) {
            const { records } = await transaction.run(cypher, withIntegers(params));
            return records.map((record) => row.parse(record.toObject()));
          },
        }),
      { timeout: patienceMs, metadata: { question } },
    );
  } catch (failure) {
    return throwAsProblem(failure);
  } finally {
    signal?.removeEventListener("abort", abandon);
    await session.close();
  }
}

/** Whole numbers go as Bolt integers: a plain JS number goes as a float, which LIMIT refuses. */
function withIntegers(params: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, Number.isInteger(value) ? neo4j.int(Number(value)) : value]),
  );
}
