import { closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching } from "@codemirror/language";
import { type Diagnostic, linter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { searchKeymap } from "@codemirror/search";
import { EditorState, type Extension, Prec } from "@codemirror/state";
import { EditorView, keymap, lineNumbers, placeholder } from "@codemirror/view";
import type { SchemaAnswer } from "#contract/status.ts";
import { completion } from "./completion.ts";
import { editorTheme } from "./editor-theme.ts";
import { hoverHelp } from "./hover-help.ts";
import type { LanguageClient } from "./language-client.ts";
import { signatureTooltip } from "./signature-tooltip.ts";
import { wordColours } from "./word-colours.ts";

export interface EditorEvents {
  readonly onChange: (text: string) => void;
  /** Ctrl-Enter; with a part of the text where one is selected. */
  readonly onRun: (part: string | undefined) => void;
  /** What the database holds, for help on words; undefined until that is known. */
  readonly held: () => SchemaAnswer | undefined;
}

/** Where and why the database did not take a statement; line and column from 1. */
export interface EditorProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

const LINT_PAUSE_MS = 500;

/**
 * The editor, in a tree of its own: the page's policy forbids the styles that it writes into a document, but not those
 * that it adopts into a shadow tree. Knows no React.
 */
export class CypherEditor {
  readonly #view: EditorView;
  #marked: Diagnostic | undefined;

  constructor(host: HTMLElement, text: string, language: LanguageClient, events: EditorEvents) {
    const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
    root.replaceChildren();
    host.addEventListener("keydown", keepKeys);
    const onChange = (changed: string) => {
      this.#marked = undefined;
      events.onChange(changed);
    };
    const watched = { ...events, onChange };
    const state = EditorState.create({
      doc: text,
      extensions: extensions(
        language,
        watched,
        () => this.part(),
        () => this.#marked,
      ),
    });
    this.#view = new EditorView({ state, root, parent: root });
  }

  /** What is selected; undefined where nothing is. */
  part(): string | undefined {
    const { from, to } = this.#view.state.selection.main;
    return from === to ? undefined : this.#view.state.sliceDoc(from, to);
  }

  /** Replaces the whole text; typing it back is one step of undo. */
  setText(text: string): void {
    const { doc } = this.#view.state;
    if (doc.toString() === text) return;
    this.#view.dispatch({ changes: { from: 0, to: doc.length, insert: text }, selection: { anchor: 0 } });
  }

  /** Marks where the database stumbled; the mark goes with the next change. */
  mark(problem: EditorProblem | undefined): void {
    const { state } = this.#view;
    this.#marked = undefined;
    if (!problem) {
      this.#view.dispatch(setDiagnostics(state, []));
      return;
    }
    const line = state.doc.line(Math.min(Math.max(1, problem.line), state.doc.lines));
    const from = Math.min(line.from + Math.max(0, problem.column - 1), line.to);
    const word = /^[\w`$]+/.exec(state.sliceDoc(from, line.to))?.[0] ?? "";
    const to = Math.min(from + Math.max(1, word.length), state.doc.length);
    const marked = { from: Math.min(from, to), to, severity: "error" as const, message: problem.message };
    this.#marked = marked;
    this.#view.dispatch(setDiagnostics(state, [marked]), { selection: { anchor: from }, scrollIntoView: true });
  }

  focus(): void {
    this.#view.focus();
  }

  destroy(): void {
    this.#view.destroy();
  }
}

function extensions(
  language: LanguageClient,
  events: EditorEvents,
  part: () => string | undefined,
  marked: () => Diagnostic | undefined,
): Extension {
  const run = () => {
    events.onRun(part());
    return true;
  };
  return [
    Prec.highest(keymap.of([{ key: "Mod-Enter", run }])),
    history(),
    lineNumbers(),
    bracketMatching(),
    closeBrackets(),
    EditorView.lineWrapping,
    EditorState.tabSize.of(2),
    placeholder("Write Cypher here, or choose a query below"),
    EditorView.contentAttributes.of({
      "aria-label": "Cypher. Ctrl-Enter runs it; Escape and then Tab leaves it.",
    }),
    completion(language),
    wordColours(language),
    signatureTooltip(language),
    hoverHelp(language, events.held),
    checking(language, marked),
    // Tab indents, as in every editor of code; Escape and then Tab goes on to what follows.
    keymap.of([
      { any: typeOver },
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...searchKeymap,
      ...historyKeymap,
      ...lintKeymap,
      ...defaultKeymap,
      indentWithTab,
    ]),
    EditorView.updateListener.of(({ docChanged, state }) => {
      if (docChanged) events.onChange(state.doc.toString());
    }),
    editorTheme,
  ];
}

/**
 * Types over what is selected. Left to the browser, it would write the style of the old text into an attribute of the
 * new one, which the page's policy forbids.
 */
function typeOver(view: EditorView, event: KeyboardEvent): boolean {
  const { from, to, empty } = view.state.selection.main;
  const { key, ctrlKey, metaKey, altKey, isComposing } = event;
  if (empty || [...key].length !== 1 || ctrlKey || metaKey || altKey || isComposing || view.composing) return false;
  const typed = () =>
    view.state.update(view.state.replaceSelection(key), { userEvent: "input.type", scrollIntoView: true });
  const handlers = view.state.facet(EditorView.inputHandler);
  if (!handlers.some((handle) => handle(view, from, to, key, typed))) view.dispatch(typed());
  return true;
}

/** Faults are looked for once something was typed: who only reads needs not fetch what finds them. */
function checking(language: LanguageClient, marked: () => Diagnostic | undefined): Extension {
  let typed = false;
  return [
    EditorView.updateListener.of(({ transactions }) => {
      typed ||= transactions.some(
        (transaction) => transaction.isUserEvent("input") || transaction.isUserEvent("delete"),
      );
    }),
    linter(
      async ({ state }) => {
        const faults = typed && state.doc.length > 0 ? await language.faults(state.doc.toString()) : [];
        const told = marked();
        // A check that ends after the database has answered must not take its mark away.
        if (told) return [told];
        return faults
          .filter(({ message }) => !/^Parameter .* is not defined\.$/.test(message))
          .map(({ from, to, severity, message }) => ({
            from: Math.min(Math.max(0, from), state.doc.length),
            to: Math.min(Math.max(from, to), state.doc.length),
            severity,
            message,
          }));
      },
      { delay: LINT_PAUSE_MS },
    ),
  ];
}

/** What is typed here is no shortcut of the page, but for the one that opens the search. */
function keepKeys(event: KeyboardEvent): void {
  const isSearch = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
  if (!isSearch) event.stopPropagation();
}
