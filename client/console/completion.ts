import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  startCompletion,
} from "@codemirror/autocomplete";
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import type { LanguageClient } from "./language-client.ts";
import type { CompletionWord } from "./language-message.ts";

/** Signs after which something from the schema is wanted, before a letter of it is typed. */
const OPENERS = /[:.$]$/;
/** Kinds of the Language Server Protocol in the editor's words. */
const KINDS: Readonly<Record<number, string>> = {
  2: "method",
  3: "function",
  6: "variable",
  10: "property",
  14: "keyword",
  23: "type",
  25: "type",
};

/** Offers what may stand at the cursor: keywords, what the database holds, variables and parameters. */
export function completion(language: LanguageClient): Extension {
  const source = async (context: CompletionContext): Promise<CompletionResult | null> => {
    const word = context.matchBefore(/[\p{L}\p{N}_`]+/u);
    const before = context.state.sliceDoc(Math.max(0, context.pos - 1), context.pos);
    if (!word && !context.explicit && !OPENERS.test(before)) return null;
    const items = await language.completions(context.state.doc.toString(), context.pos);
    if (context.aborted || items.length === 0) return null;
    return { from: word?.from ?? context.pos, options: items.map(optionOf), validFor: /^[\p{L}\p{N}_`]*$/u };
  };
  return [
    autocompletion({ override: [source], icons: false, maxRenderedOptions: 60 }),
    EditorView.updateListener.of(({ view, transactions }) => {
      const typed = transactions.find((transaction) => transaction.isUserEvent("input.type"));
      const { head } = view.state.selection.main;
      if (typed && OPENERS.test(view.state.sliceDoc(Math.max(0, head - 1), head))) startCompletion(view);
    }),
  ];
}

function optionOf({ label, kind, detail, insert, deprecated, about }: CompletionWord): Completion {
  const type = KINDS[kind];
  return {
    label,
    apply: insert,
    // What the database holds goes before words of the language.
    boost: (kind === 14 ? -10 : 10) - (deprecated ? 50 : 0),
    ...(type ? { type } : {}),
    ...(detail ? { detail: detail.slice(0, 60) } : {}),
    ...(about ? { info: about } : {}),
  };
}
