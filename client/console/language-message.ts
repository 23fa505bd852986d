import type { DbSchema } from "@neo4j-cypher/language-support";

/** A word of a statement and what it is, by places in the text. */
export interface Token {
  readonly from: number;
  readonly to: number;
  readonly type: string;
}

/** Something that may stand at the cursor. */
export interface CompletionWord {
  readonly label: string;
  /** As in the Language Server Protocol. */
  readonly kind: number;
  readonly detail: string;
  readonly insert: string;
  readonly filter: string;
  readonly deprecated: boolean;
  readonly about: string;
}

/** A function or procedure whose arguments are being written. */
export interface Signature {
  readonly label: string;
  readonly about: string;
  /** The argument at the cursor, as it stands in the label; empty where there is none. */
  readonly active: string;
}

export interface Fault {
  readonly from: number;
  readonly to: number;
  readonly severity: "error" | "warning" | "info";
  readonly message: string;
}

interface SchemaNews {
  readonly about: "schema";
  readonly schema: DbSchema;
}

interface Asked {
  /** Comes back with the answer. */
  readonly number: number;
  readonly text: string;
}

export type GrammarAsk =
  | SchemaNews
  | (Asked & { readonly about: "tokens" })
  | (Asked & { readonly about: "completions" | "signature"; readonly at: number });

export type GrammarAnswer = { readonly number: number } & (
  | { readonly about: "tokens"; readonly tokens: readonly Token[] }
  | { readonly about: "completions"; readonly items: readonly CompletionWord[] }
  | { readonly about: "signature"; readonly signature: Signature | undefined }
  | { readonly about: "nothing" }
);

export type LintAsk = SchemaNews | (Asked & { readonly about: "faults" });

export interface LintAnswer {
  readonly number: number;
  readonly faults: readonly Fault[];
}
