import type { DbSchema } from "@neo4j-cypher/language-support";
import type { CompletionWord, Fault, GrammarAnswer, LintAnswer, Signature, Token } from "./language-message.ts";

/** Neo4j's language support in its workers; each question is answered once, in the order of asking. */
export class LanguageClient {
  readonly #grammar = new Worker(new URL("./grammar-worker.ts", import.meta.url), { type: "module" });
  readonly #waiting = new Map<number, (answer: GrammarAnswer) => void>();
  readonly #lintWaiting = new Map<number, (faults: readonly Fault[]) => void>();
  #lint: Worker | undefined;
  #schema: DbSchema = {};
  #number = 0;

  constructor() {
    this.#grammar.addEventListener("message", ({ data }: MessageEvent<GrammarAnswer>) => {
      this.#waiting.get(data.number)?.(data);
      this.#waiting.delete(data.number);
    });
  }

  /** What the database holds, for what may be written and what is warned of. */
  setSchema(schema: DbSchema): void {
    this.#schema = schema;
    this.#grammar.postMessage({ about: "schema", schema });
    this.#lint?.postMessage({ about: "schema", schema });
  }

  async tokens(text: string): Promise<readonly Token[]> {
    const answer = await this.#ask({ about: "tokens", text });
    return answer.about === "tokens" ? answer.tokens : [];
  }

  async completions(text: string, at: number): Promise<readonly CompletionWord[]> {
    const answer = await this.#ask({ about: "completions", text, at });
    return answer.about === "completions" ? answer.items : [];
  }

  async signature(text: string, at: number): Promise<Signature | undefined> {
    const answer = await this.#ask({ about: "signature", text, at });
    return answer.about === "signature" ? answer.signature : undefined;
  }

  /** What is wrong with a statement; the first time, the code that knows is fetched. */
  faults(text: string): Promise<readonly Fault[]> {
    const lint = this.#openLint();
    this.#number += 1;
    const number = this.#number;
    return new Promise((resolve) => {
      this.#lintWaiting.set(number, resolve);
      lint.postMessage({ about: "faults", number, text });
    });
  }

  destroy(): void {
    this.#grammar.terminate();
    this.#lint?.terminate();
  }

  #ask(ask: { readonly about: string; readonly text: string; readonly at?: number }): Promise<GrammarAnswer> {
    this.#number += 1;
    const number = this.#number;
    return new Promise((resolve) => {
      this.#waiting.set(number, resolve);
      this.#grammar.postMessage({ ...ask, number });
    });
  }

  #openLint(): Worker {
    if (this.#lint) return this.#lint;
    const lint = new Worker(new URL("./lint-worker.ts", import.meta.url), { type: "module" });
    lint.addEventListener("message", ({ data }: MessageEvent<LintAnswer>) => {
      this.#lintWaiting.get(data.number)?.(data.faults);
      this.#lintWaiting.delete(data.number);
    });
    lint.postMessage({ about: "schema", schema: this.#schema });
    this.#lint = lint;
    return lint;
  }
}
