import { autocomplete, type DbSchema, highlightSyntax, signatureHelp } from "@neo4j-cypher/language-support";
import type { GrammarAnswer, GrammarAsk } from "./language-message.ts";

/*
 * Neo4j's own parser of Cypher, away from the page's thread: to parse a long statement takes it tens of milliseconds.
 */

let schema: DbSchema = {};

self.addEventListener("message", ({ data }: MessageEvent<GrammarAsk>) => {
  if (data.about === "schema") schema = data.schema;
  else self.postMessage(answer(data));
});

/** An answer for every question, be it an empty one: a statement that is half written may be beyond the parser. */
function answer(ask: Exclude<GrammarAsk, { readonly about: "schema" }>): GrammarAnswer {
  const { number, text } = ask;
  try {
    switch (ask.about) {
      case "tokens":
        return { number, about: "tokens", tokens: tokensOf(text) };
      case "completions":
        return { number, about: "completions", items: completionsAt(text, ask.at) };
      case "signature":
        return { number, about: "signature", signature: signatureAt(text, ask.at) };
    }
  } catch {
    return { number, about: "nothing" };
  }
}

function tokensOf(text: string) {
  return highlightSyntax(text).map(({ position, length, tokenType }) => ({
    from: position.startOffset,
    to: position.startOffset + length,
    type: String(tokenType),
  }));
}

function completionsAt(text: string, at: number) {
  return autocomplete(text, schema, { caretPosition: at, manual: true }).map(
    ({ label, kind = 0, detail, insertText, filterText, tags, documentation, signature }) => ({
      label,
      kind,
      detail: signature ?? detail ?? "",
      insert: insertText ?? label,
      filter: filterText ?? label,
      deprecated: (tags ?? []).length > 0,
      about: typeof documentation === "string" ? documentation : (documentation?.value ?? ""),
    }),
  );
}

function signatureAt(text: string, at: number) {
  const { signatures, activeSignature, activeParameter } = signatureHelp(text, schema, { caretPosition: at });
  const signature = signatures[activeSignature ?? 0];
  if (!signature) return undefined;
  const { label, documentation, parameters = [] } = signature;
  const active = parameters[activeParameter ?? -1]?.label;
  const about = typeof documentation === "string" ? documentation : (documentation?.value ?? "");
  return { label, about, active: typeof active === "string" ? active : active ? label.slice(...active) : "" };
}
