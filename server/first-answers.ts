import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import * as z from "zod/mini";
import type { AnswerShelf, ShelvedAnswer } from "#routes/kept-answers.ts";

const Shelf = z.object({
  database: z.string(),
  dataset: z.string(),
  /** Tag and text of each, the newest first. */
  answers: z.array(z.tuple([z.string(), z.string()])),
});
type Shelf = z.infer<typeof Shelf>;

/** The lens of the first screen, whose answers are worth keeping. */
export const FIRST_LENS: string = "formula";
/** A wide and a tall drawing for two companies; some 60 kB each. */
const MOST = 4;

/**
 * Answers of the first screen in a file, so that it shows within moments of the next start, marked as old, while Neo4j
 * comes up. A file that cannot be read or written costs a wait and nothing else.
 */
export class FirstAnswers implements AnswerShelf {
  #shelf: Shelf | undefined;
  #writing: Promise<void> = Promise.resolve();
  readonly #path: string;
  readonly #database: string;

  private constructor(path: string, database: string, shelf: Shelf | undefined) {
    this.#path = path;
    this.#database = database;
    this.#shelf = shelf;
  }

  /** @param database names the database that is asked, so that another one's answers are not given for its own */
  static async open(path: string, database: string): Promise<FirstAnswers> {
    try {
      const shelf = Shelf.parse(JSON.parse(await readFile(path, "utf8")));
      return new FirstAnswers(path, database, shelf.database === database ? shelf : undefined);
    } catch {
      return new FirstAnswers(path, database, undefined);
    }
  }

  get dataset(): string | undefined {
    return this.#shelf?.dataset;
  }

  get texts(): ReadonlyMap<string, string> {
    return new Map(this.#shelf?.answers);
  }

  /** Keeps an answer of the first screen; those of other facts go. */
  keep({ name, dataset, tag, text }: ShelvedAnswer): void {
    if (name !== FIRST_LENS) return;
    const old = this.#shelf?.dataset === dataset ? this.#shelf.answers.filter(([kept]) => kept !== tag) : [];
    const answers: Shelf["answers"] = [[tag, text], ...old];
    const shelf = { database: this.#database, dataset, answers: answers.slice(0, MOST) };
    this.#shelf = shelf;
    this.#writing = this.#writing.then(() => this.#write(shelf)).catch(() => undefined);
  }

  /** Resolves when all that was kept is written. */
  async close(): Promise<void> {
    await this.#writing;
  }

  async #write(shelf: Shelf): Promise<void> {
    await mkdir(dirname(this.#path), { recursive: true });
    const fresh = `${this.#path}.${process.pid}`;
    await writeFile(fresh, JSON.stringify(shelf));
    await rename(fresh, this.#path);
  }
}
